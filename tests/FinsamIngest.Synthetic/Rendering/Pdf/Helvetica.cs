namespace FinsamIngest.Synthetic.Rendering.Pdf;

/// <summary>Widths of the standard fonts Helvetica and Helvetica-Bold in thousandths of an em (Adobe's published font metrics).</summary>
internal static class Helvetica
{
    private static readonly short[] Regular =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    private static readonly short[] Bold =
    [
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611,
        975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556,
        333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
    ];

    public static double Width(string text, double size, bool bold)
    {
        var sum = 0;
        foreach (var character in text)
            sum += Of(character, bold);
        return sum * size / 1000;
    }

    /// <summary>The character's code in WinAnsiEncoding; what that lacks is written as the nearest that it has.</summary>
    public static byte Code(char character) => character switch
    {
        '–' => 0x96,
        '−' => 0x96,
        '”' => 0x94,
        '•' => 0x95,
        <= '\u00FF' => (byte)character,
        _ => (byte)'?',
    };

    private static int Of(char character, bool bold) => character switch
    {
        >= ' ' and <= '~' => (bold ? Bold : Regular)[character - ' '],
        '\u00A0' => 278,
        'Å' or 'Ä' => bold ? 722 : 667,
        'Ö' => 778,
        'ö' => bold ? 611 : 556,
        '”' => bold ? 500 : 333,
        '•' => 350,
        _ => 556,
    };
}
