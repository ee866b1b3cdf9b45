using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace FinsamIngest.Pdf.Tests.Poppler;

/// <summary>Runs pdftotext, the reference for words and their places.</summary>
internal static partial class PopplerTool
{
    public static bool IsInstalled { get; } = Run("-v") is not null;

    /// <summary>The words of a document.</summary>
    public static List<PlacedWord> Words(string path)
    {
        var words = new List<PlacedWord>();
        int page = 0;
        foreach (string line in (Run("-bbox", "-cropbox", path, "-") ?? "").Split('\n'))
        {
            if (line.Contains("<page ", StringComparison.Ordinal))
                page++;
            var match = WordPattern().Match(line);
            if (match.Success)
                words.Add(new PlacedWord(page, WebUtility.HtmlDecode(match.Groups[5].Value), Value(match, 1), Value(match, 2), Value(match, 3), Value(match, 4)));
        }

        return words;
    }

    public static string? Run(params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdftotext", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            errors.Wait();
            return output;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static double Value(Match match, int group) => double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("""<word xMin="([^"]+)" yMin="([^"]+)" xMax="([^"]+)" yMax="([^"]+)">(.*)</word>""")]
    private static partial Regex WordPattern();
}
