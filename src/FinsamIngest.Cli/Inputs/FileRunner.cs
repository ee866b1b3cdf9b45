using FinsamIngest.Cli.Output;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Documents.Pages.Layout;
using FinsamIngest.Core.Reports;
using FinsamIngest.Ingestion.Reading;
using FinsamIngest.Ocr;

namespace FinsamIngest.Cli.Inputs;

/// <summary>What came of a file: a report, or the reason why there is none.</summary>
/// <param name="Report">The report.</param>
/// <param name="Reason">Why there is none.</param>
/// <param name="Layout">The pages it was read from; null for sources without pages.</param>
internal sealed record FileResult(NormalisedReport? Report, string? Reason, LaidOutDocument? Layout = null);

/// <summary>
/// Reads one file within its time, and says in the user's language why when that gave nothing. Loading is inside, since a pipe or a network
/// share can hang too.
/// </summary>
internal static class FileRunner
{
    /// <summary>What a reader that is told to stop may take to end its programs and remove its files.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(3);

    /// <param name="file">The file.</param>
    /// <param name="tools">The programs that recognise scanned pages; null to leave those unread.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="language">Of the reasons.</param>
    /// <param name="cancelled">Set when the user has had enough.</param>
    public static FileResult Run(InputFile file, OcrTools? tools, TimeSpan timeout, Language language, CancellationToken cancelled) =>
        Run(stop => Read(file, tools, language, stop), timeout, tools is null ? TimeSpan.Zero : Farewell, language, cancelled);

    /// <param name="work">Told to stop, it may or may not.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="farewell">How long it is waited for once it was told to stop.</param>
    /// <param name="language">Of the reasons.</param>
    /// <param name="cancelled">Set when the user has had enough.</param>
    public static FileResult Run(Func<CancellationToken, FileResult> work, TimeSpan timeout, TimeSpan farewell, Language language, CancellationToken cancelled)
    {
        DeadlineResult<FileResult> result;
        try
        {
            result = Deadline.RunAsync(work, timeout, cancelled, farewell).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            return Interrupted(language);
        }

        var seconds = (int)timeout.TotalSeconds;
        return result.TimedOut
            ? new FileResult(null, language.Say(
                $"tog längre tid än {seconds} s och hoppades över (gränsen sätts med --timeout)",
                $"took longer than {seconds} s and was left out (--timeout sets the limit)"))
            : result.Error is { } error ? Failed(error, language)
            : result.Value!;
    }

    private static FileResult Failed(Exception error, Language language) => error switch
    {
        IOException or UnauthorizedAccessException => new FileResult(null, IoReason.Of(error, language)),
        OperationCanceledException => Interrupted(language),
        _ => new FileResult(null, language.Say(
            $"kunde inte läsas på grund av ett fel i programmet ({error.GetType().Name}: {error.Message})",
            $"could not be read because of a defect in the program ({error.GetType().Name}: {error.Message})")),
    };

    private static FileResult Interrupted(Language language) => new(null, language.Say("avbruten", "interrupted"));

    private static FileResult Read(InputFile file, OcrTools? tools, Language language, CancellationToken stop)
    {
        using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        var readers = tools is null
            ? DocumentReaders.All
            : DocumentReaders.Over(new OcrPageSource(DocumentReaders.Pages, tools, OcrLimits.Default, stop));
        var reading = FileReader.Read(stream, file.Name, readers);
        return reading.Failure is { } failure
            ? new FileResult(null, failure.Message.In(language) + (
                failure.Kind == DocumentFailureKind.NoText && tools is null ? language.Say(" Med --ocr läses bilderna.", " With --ocr the images are read.") : ""))
            : new FileResult(reading.Report, null, reading.Layout);
    }
}
