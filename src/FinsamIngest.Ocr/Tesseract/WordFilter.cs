namespace FinsamIngest.Ocr.Tesseract;

/// <summary>Takes out what recognition makes of rules, frames, dots and pictures.</summary>
internal static class WordFilter
{
    /// <summary>Below this certainty, in per cent, signs without a letter or digit are specks.</summary>
    private const double MinSign = 40;

    /// <summary>Below this certainty letters and digits are texture of a picture: a misread word still has twenty and more.</summary>
    private const double MinWord = 10;

    /// <summary>A dash is at most this many times as wide as high; a rule is longer.</summary>
    private const int MaxDash = 14;

    /// <summary>The word without the bits of frames at its ends; null when nothing is left.</summary>
    /// <param name="text">The word as recognised, not empty.</param>
    /// <param name="width">Width of its box.</param>
    /// <param name="height">Height of its box.</param>
    /// <param name="confidence">How sure the recogniser was, in per cent.</param>
    public static string? Clean(ReadOnlySpan<char> text, int width, int height, double confidence)
    {
        foreach (char c in text)
            if (char.IsControl(c) || char.IsWhiteSpace(c) || char.IsSurrogate(c))
                return null;
        text = text.TrimEnd("|¦_").TrimStart("|¦");
        if (text.IsEmpty)
            return null;
        bool says = false, dash = true;
        foreach (char c in text)
        {
            says |= char.IsLetterOrDigit(c);
            dash &= IsDash(c) || c == '_';
        }

        if (confidence < (says ? MinWord : MinSign) || (dash && width > MaxDash * height))
            return null;
        return FigureMend.Of(text.ToString());
    }

    private static bool IsDash(char c) => c is '-' or '–' or '—' or '−' or '‐' or '‑' or '=' or '~';
}
