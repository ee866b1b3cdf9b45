using FinsamIngest.Cli.Output;
using FinsamIngest.Cli.Rendering;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Export.Csv;
using FinsamIngest.Export.Json;
using FinsamIngest.Export.Xlsx;

namespace FinsamIngest.Cli.Commands;

/// <summary>One run of <c>export</c>. A file that is no report is named and left out; the others are done.</summary>
internal sealed class ExportRun(Terminal terminal, Language language)
{
    private const string Pattern = "*" + OutputNames.Suffix;

    private int failures;

    public int Run(string source, string target, Formats format, char separator)
    {
        if (!Directory.Exists(source))
            return Fail(source, language.Say("mappen finns inte", "no such folder"));
        var named = ReadAll(source);
        if (named.Count == 0)
            return Fail(source, language.Say($"mappen har inga läsbara {Pattern}", $"the folder has no readable {Pattern}"));
        var folder = OutputFolder.Open(target, language, out var reason);
        if (folder is null)
            return Fail(target, reason!);

        var reports = named.Select(report => report.Report);
        if (format == Formats.Csv)
        {
            var csv = new CsvFormat(separator);
            Write(folder, FiguresCsv.FileName, stream => FiguresCsv.Write(reports, stream, csv));
            Write(folder, FindingsCsv.FileName, stream => FindingsCsv.Write(reports, stream, csv));
        }
        else if (format == Formats.Xlsx)
        {
            foreach (var (name, report) in named)
                Write(folder, name + OutputNames.WorkbookSuffix, stream => WorkingPaper.Write(report, [], stream, WorkingPapers.Options(language)));
        }
        else
        {
            Write(folder, JsonLines.FileName, stream => JsonLines.Write(reports, stream));
        }

        return failures > 0 ? ExitCode.Unreadable : ExitCode.Clean;
    }

    private List<(string Name, NormalisedReport Report)> ReadAll(string source)
    {
        var reports = new List<(string, NormalisedReport)>();
        foreach (var path in Directory.GetFiles(source, Pattern).Order(StringComparer.Ordinal))
        {
            ReportJsonReading reading;
            try
            {
                reading = ReportJson.Read(File.ReadAllBytes(path));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Fail(path, IoReason.Of(e, language));
                continue;
            }

            if (reading.Report is { } report)
                reports.Add((Path.GetFileName(path)[..^OutputNames.Suffix.Length], report));
            else
                Fail(path, language.Say("är ingen normaliserad rapport: ", "is no normalised report: ") + reading.Error);
        }

        return reports;
    }

    private void Write(OutputFolder folder, string name, Action<Stream> content)
    {
        if (folder.Write(name, content, out var reason) is { } file)
            terminal.Out.WriteLine(SafeText.Of(file));
        else
            Fail(name, reason!);
    }

    private int Fail(string path, string reason)
    {
        failures++;
        terminal.Error.WriteLine($"finsam: {SafeText.Of(path)}: {SafeText.Of(reason)}");
        return ExitCode.Unreadable;
    }
}
