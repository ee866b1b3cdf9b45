using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Site.Inbox;

/// <summary>What may be handed in, judged by its size, its name and its first bytes.</summary>
internal static class UploadRules
{
    /// <summary>So many bytes tell what a file is.</summary>
    public const int SniffBytes = 4096;

    private static readonly string[] Extensions = [".pdf", ".txt", ".md"];

    /// <summary>Why a file of this name is not taken, before any of it has come; null when it may.</summary>
    public static LocalisedText? RefuseName(string name)
    {
        var extension = Path.GetExtension(name);
        return Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase) ? null : new LocalisedText(
            $"Filen är av ett slag som inte läses ({(extension.Length == 0 ? "utan filändelse" : extension)}). Lämna in en PDF, en textfil (.txt) eller Markdown (.md).",
            $"The file is of a kind that is not read ({(extension.Length == 0 ? "no extension" : extension)}). Hand in a PDF, a text file (.txt) or Markdown (.md).");
    }

    /// <summary>Why a file is too large.</summary>
    public static LocalisedText TooLarge(long limit) => new(
        $"Filen är för stor. Gränsen är {limit / (1024 * 1024)} MB.", $"The file is too large. The limit is {limit / (1024 * 1024)} MB.");

    /// <summary>Why a file that begins like this is not taken; null when it may.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="start">Its first <see cref="SniffBytes"/> bytes, or all of them.</param>
    public static LocalisedText? RefuseContent(string name, ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty)
            return new LocalisedText("Filen är tom (0 byte).", "The file is empty (0 bytes).");
        // Some writers put a few bytes before the header; readers look in the first kilobyte, as PDF's own appendix on implementations says.
        var isPdf = start[..Math.Min(start.Length, 1024)].IndexOf("%PDF-"u8) >= 0;
        if (Path.GetExtension(name).Equals(".pdf", StringComparison.OrdinalIgnoreCase))
            return isPdf ? null : new LocalisedText(
                "Filen heter .pdf men är ingen PDF" + (FileSignature.NameOf(start) is { } other ? $", utan {other.Sv}." : "."),
                "The file is called .pdf but is not a PDF" + (FileSignature.NameOf(start) is { } foreign ? $" but {foreign.En}." : "."));
        if (isPdf)
            return new LocalisedText("Filen är en PDF men heter något annat. Byt ändelse till .pdf.", "The file is a PDF but is called something else. Give it the extension .pdf.");
        return FileSignature.NameOf(start) is { } known ? new LocalisedText($"Filen är inte text utan {known.Sv}.", $"The file is not text but {known.En}.") : null;
    }
}
