using FinsamIngest.Core.Numbers;

namespace FinsamIngest.Core.Statements;

/// <summary>Takes footnote marks off the end of a label: <c>kostnader10</c>, <c>Övrigt ⁷</c>, <c>Arbete*</c>.</summary>
internal static class LabelMarks
{
    public static string Strip(string label)
    {
        var end = label.Length;
        while (end > 0 && (Glyphs.IsSuperscriptDigit(label[end - 1]) || label[end - 1] is '*' or ' '))
            end--;
        var digits = end;
        while (digits > 0 && char.IsAsciiDigit(label[digits - 1]))
            digits--;
        // Digits glued to a word of lower-case letters are a mark; "kv1" and "B2" are names.
        if (end - digits is 1 or 2 && digits >= 4 && char.IsLower(label[digits - 1]) && char.IsLower(label[digits - 2]) && char.IsLetter(label[digits - 3]))
            end = digits;
        return label[..end].TrimEnd();
    }
}
