using System.Diagnostics;

namespace FinsamIngest.EndToEnd;

/// <summary>A fact that needs Tesseract with Swedish and poppler, and is skipped, with the reason, where they are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OcrFactAttribute : FactAttribute
{
    private static readonly bool IsInstalled = Says("tesseract", "--list-langs", "swe") && Says("pdftoppm", "-v", "pdftoppm");

    public OcrFactAttribute()
    {
        if (!IsInstalled)
            Skip = "text recognition is not installed: apt-get install tesseract-ocr tesseract-ocr-swe poppler-utils";
    }

    private static bool Says(string program, string argument, string word)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, argument) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEndAsync();
            return (process.StandardOutput.ReadToEnd() + error.Result).Contains(word, StringComparison.Ordinal);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
