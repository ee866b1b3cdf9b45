using FinsamIngest.Cli.DebugPages;
using FinsamIngest.Cli.Inputs;
using FinsamIngest.Cli.Output;
using FinsamIngest.Cli.Rendering;
using FinsamIngest.Core.Documents.Pages.Layout;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Export.Csv;
using FinsamIngest.Export.Xlsx;
using FinsamIngest.Ingestion.Reading;
using FinsamIngest.Ocr;

namespace FinsamIngest.Cli.Commands;

/// <summary>One run of <c>ingest</c> or <c>check</c>: finds the inputs, reads each, shows and writes what came of it.</summary>
internal sealed class ReadingRun(Terminal terminal, Language language, ReadingOptions options)
{
    private readonly List<NormalisedReport> reports = [];
    private readonly List<string> written = [];
    private int failures;

    /// <summary>Does it all and gives the exit code.</summary>
    public int Run()
    {
        OcrTools? tools = null;
        if (options.Ocr && (tools = OcrTools.Find(terminal.Variable("PATH"), out var missing)) is null)
        {
            terminal.Error.WriteLine("finsam: " + missing!.In(language));
            return ExitCode.WrongUsage;
        }

        var found = InputFinder.Find(options.Paths, DocumentReaders.All, language);
        foreach (var problem in found.Problems)
            Fail(problem.Path, problem.Reason);

        OutputFolder? folder = null, debugFolder = null;
        if (found.Files.Count > 0 && !(TryOpen(options.OutputFolder, out folder) && TryOpen(options.DebugFolder, out debugFolder)))
            return ExitCode.Unreadable;

        var names = OutputNames.For(found.Files);
        var progress = new ProgressLine(terminal, language, found.Files.Count);
        var drawings = debugFolder is null ? null : new PageDrawings(debugFolder, language);
        var read = new List<(NormalisedReport Report, LaidOutDocument? Layout, string Name)>();
        for (var i = 0; i < found.Files.Count && !terminal.Cancelled.IsCancellationRequested; i++)
        {
            progress.Show(i, found.Files[i].Name);
            var result = FileRunner.Run(found.Files[i], tools, options.Timeout, language, terminal.Cancelled);
            progress.Clear();
            if (terminal.Cancelled.IsCancellationRequested)
                break;
            if (result.Report is { } report)
                // Layouts are large; they are kept only to be drawn.
                read.Add((report, drawings is null ? null : result.Layout, names[i]));
            else
                Fail(found.Files[i].Path, result.Reason!);
        }

        Take(read, folder, drawings);
        if (folder is not null && options.Formats.HasFlag(Formats.Csv) && reports.Count > 0 && !terminal.Cancelled.IsCancellationRequested)
            WriteTables(folder);
        if (drawings is not null)
            WriteIndex(drawings);
        new SummaryRenderer(Notes, NoteStyle).Write(reports, written, failures, found.Skipped, brief: options.Json);
        return Code();
    }

    /// <summary>Where text for people goes: beside the JSON when there is some.</summary>
    private TextWriter Notes => options.Json ? terminal.Error : terminal.Out;

    private Style NoteStyle => new(language, terminal.Width, terminal.UsesColour && !options.Json, terminal.OutIsTerminal && !options.Json);

    /// <summary>Opens a folder that was asked for; false, and said, when it cannot be written to.</summary>
    private bool TryOpen(string? path, out OutputFolder? folder)
    {
        folder = null;
        if (path is null)
            return true;
        folder = OutputFolder.Open(path, language, out var reason);
        if (folder is null)
            Fail(path, reason!);
        return folder is not null;
    }

    /// <summary>Shows and writes the reports once all are read: what a report says about last year is compared with last year's, whichever came first.</summary>
    private void Take(List<(NormalisedReport Report, LaidOutDocument? Layout, string Name)> read, OutputFolder? folder, PageDrawings? drawings)
    {
        if (terminal.Cancelled.IsCancellationRequested)
            return;
        var compared = CrossDocument.Compare(read.ConvertAll(r => r.Report));
        var renderer = new ReportRenderer(Notes, NoteStyle, options.ShowAll);
        for (var i = 0; i < compared.Count && !terminal.Cancelled.IsCancellationRequested; i++)
            Take(compared[i], read[i].Layout, renderer, folder, drawings, read[i].Name);
    }

    private void Take(NormalisedReport report, LaidOutDocument? layout, ReportRenderer renderer, OutputFolder? folder, PageDrawings? drawings, string name)
    {
        reports.Add(report);
        string? file = null;
        if (folder is not null && options.Formats.HasFlag(Formats.Json))
            file = Write(folder, name + OutputNames.Suffix, stream => ReportJson.Write(report, stream));
        if (folder is not null && options.Formats.HasFlag(Formats.Xlsx))
            Write(folder, name + OutputNames.WorkbookSuffix, stream => WorkingPaper.Write(report, [], stream, WorkingPapers.Options(language)));
        if (options.Json)
            WriteJsonLine(report);
        else
            renderer.Write(report, file);
        if (!options.Ocr && report.Diagnostics.Any(diagnostic => diagnostic.Code == "page.image_only"))
            terminal.Error.WriteLine($"finsam: {SafeText.Of(report.Source.Name)}: " + language.Say(
                "sidor som är bilder lästes inte; med --ocr läses de med textigenkänning",
                "pages that are images were not read; with --ocr they are, by text recognition"));
        if (drawings is not null)
            Draw(drawings, report, layout, name);
        terminal.Out.Flush();
    }

    private void Draw(PageDrawings drawings, NormalisedReport report, LaidOutDocument? layout, string name)
    {
        if (layout is null)
        {
            terminal.Error.WriteLine($"finsam: {SafeText.Of(report.Source.Name)}: " + language.Say(
                "text har inga sidor att rita (--debug-pages)", "text has no pages to draw (--debug-pages)"));
            return;
        }

        drawings.Add(name, report, layout, out var reason);
        if (reason is not null)
            Fail(options.DebugFolder!, reason);
    }

    private void WriteIndex(PageDrawings drawings)
    {
        if (drawings.Finish(out var reason) is { } file)
            written.Add(file);
        else if (reason is not null)
            Fail(options.DebugFolder!, reason);
    }

    private void WriteJsonLine(NormalisedReport report)
    {
        using var line = new MemoryStream();
        ReportJson.WriteLine(report, line);
        terminal.Out.Write(System.Text.Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length));
    }

    private void WriteTables(OutputFolder folder)
    {
        var csv = new CsvFormat(options.Separator);
        Write(folder, FiguresCsv.FileName, stream => FiguresCsv.Write(reports, stream, csv));
        Write(folder, FindingsCsv.FileName, stream => FindingsCsv.Write(reports, stream, csv));
    }

    private string? Write(OutputFolder folder, string name, Action<Stream> content)
    {
        var file = folder.Write(name, content, out var reason);
        if (file is null)
            Fail(name, reason!);
        else
            written.Add(file);
        return file;
    }

    private void Fail(string path, string reason)
    {
        failures++;
        terminal.Out.Flush();
        terminal.Error.WriteLine($"finsam: {SafeText.Of(path)}: {SafeText.Of(reason)}");
    }

    private int Code()
    {
        if (terminal.Cancelled.IsCancellationRequested)
        {
            terminal.Error.WriteLine(language.Say("finsam: avbruten", "finsam: interrupted"));
            return ExitCode.Interrupted;
        }

        if (failures > 0)
            return ExitCode.Unreadable;
        return reports.Any(report => report.Findings.Any(finding => finding.Severity == Severity.Error)) ? ExitCode.ErrorsFound : ExitCode.Clean;
    }
}
