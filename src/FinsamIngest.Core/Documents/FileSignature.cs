using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Documents;

/// <summary>Formats that people mistake for text, by their first bytes, so that the message can name them.</summary>
public static class FileSignature
{
    /// <summary>The format's name as it stands in a sentence; null when the bytes begin as none of them does.</summary>
    public static LocalisedText? NameOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8))
            return new("en PDF", "a PDF");
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return new("ett ZIP-arkiv (till exempel en .docx eller .xlsx)", "a ZIP archive (such as a .docx or .xlsx)");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return new("ett äldre Office-dokument (.doc eller .xls)", "an old Office document (.doc or .xls)");
        if (bytes.StartsWith("{\\rtf"u8))
            return new("RTF", "RTF");
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return new("en bild", "an image");
        // A text may begin with MZ, too; a program's fourth byte is the high half of a small number.
        if (bytes.StartsWith("\u007FELF"u8) || (bytes.Length > 4 && bytes.StartsWith("MZ"u8) && bytes[3] == 0))
            return new("ett program", "a program");
        return null;
    }
}
