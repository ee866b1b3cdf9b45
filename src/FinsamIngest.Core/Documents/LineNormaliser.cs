using System.Globalization;

namespace FinsamIngest.Core.Documents;

/// <summary>
/// Makes the characters of a line comparable: composed letters (NFC), one kind of blank, no invisible characters. Holds a buffer, so one
/// instance serves one text.
/// </summary>
internal sealed class LineNormaliser
{
    /// <summary>Below this every character is its own composed form.</summary>
    private const char FirstThatMayCompose = '\u0300';

    /// <summary>What is left of a blank after a digit at which a line must not break, until the words are split: it parts thousands, not columns.</summary>
    public const char Binding = '\u00A0';

    private char[] buffer = new char[256];

    /// <summary>The line as the rest of the reader sees it. Linear in its length.</summary>
    public string Normalise(ReadOnlySpan<char> raw)
    {
        // Only ligatures take more room than they had; the longest is ffi.
        var room = raw.ContainsAnyInRange('\uFB00', '\uFB04') ? raw.Length * 3 : raw.Length;
        if (buffer.Length < room)
            buffer = new char[room];
        var length = 0;
        var mayCompose = false;
        foreach (var c in raw)
        {
            if (c is >= ' ' and < '\u007F')
            {
                buffer[length++] = c;
                continue;
            }

            mayCompose |= c >= FirstThatMayCompose;
            if (c == '\t')
                buffer[length++] = c;
            else if (IsBlank(c))
            {
                buffer[length] = IsBinding(c) && length > 0 && char.IsAsciiDigit(buffer[length - 1]) ? Binding : ' ';
                length++;
            }
            else if (c == '\u00AD' && StartsWord(length))
                buffer[length++] = '-';
            else if (Ligature(c) is { } letters)
                foreach (var letter in letters)
                    buffer[length++] = letter;
            else if (!IsInvisible(c))
                buffer[length++] = c;
        }

        if (mayCompose)
            length = Composition.Compose(buffer.AsSpan(0, length));
        return new string(buffer, 0, length);
    }

    /// <summary>NBSP, narrow NBSP, thin, figure and all other spaces; vertical tab and form feed inside a line.</summary>
    private static bool IsBlank(char c) => c is '\v' or '\f' || char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator;

    /// <summary>No-break, narrow no-break, figure and thin space.</summary>
    private static bool IsBinding(char c) => c is '\u00A0' or '\u202F' or '\u2007' or '\u2009';

    /// <summary>Control characters, and characters that only steer: soft hyphen, zero width, joiners, direction marks, byte order mark.</summary>
    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format;

    /// <summary>A soft hyphen cannot stand before a word. Where one does, the extractor took the minus sign's glyph for it (Word's PDFs).</summary>
    private bool StartsWord(int length) => length == 0 || buffer[length - 1] is ' ' or '\t' or '(';

    private static string? Ligature(char c) => c switch
    {
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        _ => null,
    };
}
