using System.Collections.Immutable;
using System.Globalization;
using FinsamIngest.Ocr.Pages;

namespace FinsamIngest.Ocr.Tesseract;

/// <summary>
/// Reads Tesseract's TSV: a line per page (level 1), block, paragraph, line and word (level 5), in twelve fields: level, page, block, paragraph, line, word,
/// left, top, width, height, confidence, text. Lines that are not of this form are passed over, words outside the image are cut to it or dropped.
/// </summary>
internal static class TsvReader
{
    private const int Fields = 12;

    /// <summary>Words of a page: ten times what the densest has.</summary>
    public const int MaxWords = 20_000;

    /// <summary>Characters of a word; longer ones are patterns taken for text.</summary>
    private const int MaxWord = 100;

    /// <summary>Reads a page.</summary>
    /// <param name="tsv">What Tesseract printed.</param>
    /// <param name="turn">Degrees that the image was turned back by.</param>
    public static PageRecognition Read(ReadOnlySpan<char> tsv, int turn)
    {
        int width = 0, height = 0, line = -1;
        (int, int, int) lineKey = default;
        var words = ImmutableArray.CreateBuilder<RecognisedWord>();
        Span<Range> fields = stackalloc Range[Fields + 1];
        Span<int> numbers = stackalloc int[10];
        foreach (var row in tsv.EnumerateLines())
        {
            if (row.Split(fields, '\t') != Fields || !TryNumbers(row, fields, numbers))
                continue;
            if (numbers[0] == 1 && width == 0)
            {
                (width, height) = (numbers[8], numbers[9]);
                continue;
            }

            if (numbers[0] != 5 || words.Count == MaxWords)
                continue;
            var text = row[fields[11]].Trim();
            if (text.IsEmpty || text.Length > MaxWord || !double.TryParse(row[fields[10]], NumberStyles.Float, CultureInfo.InvariantCulture, out double confidence) || !double.IsFinite(confidence))
                continue;
            if (line < 0 || lineKey != (numbers[2], numbers[3], numbers[4]))
                line++;
            lineKey = (numbers[2], numbers[3], numbers[4]);
            int left = Math.Clamp(numbers[6], 0, width), right = (int)Math.Clamp((long)numbers[6] + numbers[8], 0, width);
            int top = Math.Clamp(numbers[7], 0, height), bottom = (int)Math.Clamp((long)numbers[7] + numbers[9], 0, height);
            if (right > left && bottom > top && WordFilter.Clean(text, right - left, bottom - top, confidence) is { } clean)
                words.Add(new RecognisedWord(clean, left, top, right, bottom, Math.Clamp(confidence, 0, 100), line));
        }

        return width > 0 && height > 0
            ? new PageRecognition(width, height, turn, PercentSigns.Restored(words.ToImmutable()), null)
            : PageRecognition.Failed("tesseract svarade med något som inte är TSV", "tesseract answered with something that is not TSV");
    }

    /// <summary>All fields before the confidence are whole numbers.</summary>
    private static bool TryNumbers(ReadOnlySpan<char> row, ReadOnlySpan<Range> fields, Span<int> numbers)
    {
        for (int i = 0; i < numbers.Length; i++)
            if (!int.TryParse(row[fields[i]], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out numbers[i]))
                return false;
        return true;
    }
}
