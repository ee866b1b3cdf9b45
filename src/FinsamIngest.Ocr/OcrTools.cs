using FinsamIngest.Core.Reports;
using FinsamIngest.Ocr.Processes;

namespace FinsamIngest.Ocr;

/// <summary>The programs that recognition needs, and what to do where they are missing.</summary>
/// <param name="Tesseract">Path of <c>tesseract</c>, which recognises; it has the Swedish data.</param>
/// <param name="Pdftoppm">Path of poppler's <c>pdftoppm</c>, which draws pages.</param>
public sealed record OcrTools(string Tesseract, string Pdftoppm)
{
    /// <summary>Tesseract's name of Swedish.</summary>
    internal const string Language = "swe";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Looks for the programs.</summary>
    /// <param name="path">The folders to look in, as the environment variable PATH lists them; null for none.</param>
    /// <param name="missing">What is missing and how to install it; null when nothing is.</param>
    /// <returns>The programs; null when one is missing.</returns>
    public static OcrTools? Find(string? path, out LocalisedText? missing)
    {
        string? tesseract = Locate("tesseract", path), pdftoppm = Locate("pdftoppm", path);
        var sv = new List<string>();
        var en = new List<string>();
        if (tesseract is null)
        {
            sv.Add("programmet tesseract");
            en.Add("the program tesseract");
        }
        else if (!HasSwedish(tesseract))
        {
            sv.Add($"svenska ({Language}) för tesseract");
            en.Add($"Swedish ({Language}) for tesseract");
        }

        if (pdftoppm is null)
        {
            sv.Add("programmet pdftoppm");
            en.Add("the program pdftoppm");
        }

        missing = sv.Count == 0 ? null : new LocalisedText(
            $"--ocr behöver {string.Join(" och ", sv)}, som inte finns här. Installera (Debian, Ubuntu): apt-get install tesseract-ocr tesseract-ocr-swe poppler-utils",
            $"--ocr needs {string.Join(" and ", en)}, which is not here. Install (Debian, Ubuntu): apt-get install tesseract-ocr tesseract-ocr-swe poppler-utils");
        return missing is null ? new OcrTools(tesseract!, pdftoppm!) : null;
    }

    private static string? Locate(string program, string? path)
    {
        string file = OperatingSystem.IsWindows() ? program + ".exe" : program;
        foreach (string folder in (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            if (Path.IsPathFullyQualified(folder) && Path.Combine(folder, file) is var candidate && File.Exists(candidate))
                return candidate;
        return null;
    }

    private static bool HasSwedish(string tesseract)
    {
        var listed = BoundedProcess.Run(tesseract, ["--list-langs"], Path.GetTempPath(), Patience, OcrLimits.Default, CancellationToken.None);
        // Older versions list the languages on standard error.
        return listed.Ending == Ending.Done && (listed.Output + "\n" + listed.Error).Split('\n').Any(line => line.Trim() == Language);
    }
}
