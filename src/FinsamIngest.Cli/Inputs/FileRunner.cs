using FinsamIngest.Cli.Output;
using FinsamIngest.Core;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Documents.Pages.Layout;
using FinsamIngest.Core.Reports;
using FinsamIngest.Ocr;

namespace FinsamIngest.Cli.Inputs;

/// <summary>What came of a file: a report, or the reason why there is none.</summary>
/// <param name="Report">The report.</param>
/// <param name="Reason">Why there is none.</param>
/// <param name="Layout">The pages it was read from; null for sources without pages.</param>
internal sealed record FileResult(NormalisedReport? Report, string? Reason, LaidOutDocument? Layout = null);

/// <summary>
/// Reads one file on a thread of its own, so that a file which takes too long costs its deadline and no more: the pipeline is pure code that
/// cannot be interrupted, and the thread ends with the process. Loading is inside, since a pipe or a network share can hang too.
/// </summary>
internal static class FileRunner
{
    /// <summary>Readers decide on so many bytes whether a file is theirs; the signature of a PDF may stand as late as this.</summary>
    private const int SignatureBytes = 1024;

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
        var done = new TaskCompletionSource<FileResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        new Thread(() => done.TrySetResult(Guarded(() => work(stop.Token), language))) { IsBackground = true, Name = "reader" }.Start();
        try
        {
            if (done.Task.Wait((int)timeout.TotalMilliseconds, cancelled))
            {
                stop.Dispose();
                return done.Task.Result;
            }
        }
        catch (OperationCanceledException)
        {
            done.Task.Wait(farewell, CancellationToken.None);
            return new FileResult(null, language.Say("avbruten", "interrupted"));
        }

        stop.Cancel();
        done.Task.Wait(farewell, CancellationToken.None);
        var seconds = (int)timeout.TotalSeconds;
        return new FileResult(null, language.Say(
            $"tog längre tid än {seconds} s och hoppades över (gränsen sätts med --timeout)",
            $"took longer than {seconds} s and was left out (--timeout sets the limit)"));
    }

    /// <summary>One file's defect must not cost the others their result, so whatever it throws becomes its reason.</summary>
    private static FileResult Guarded(Func<FileResult> work, Language language)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new FileResult(null, IoReason.Of(e, language));
        }
        catch (OperationCanceledException)
        {
            return new FileResult(null, language.Say("avbruten", "interrupted"));
        }
#pragma warning disable CA1031 // the boundary between a file and the run
        catch (Exception e)
#pragma warning restore CA1031
        {
            return new FileResult(null, language.Say(
                $"kunde inte läsas på grund av ett fel i programmet ({e.GetType().Name}: {e.Message})",
                $"could not be read because of a defect in the program ({e.GetType().Name}: {e.Message})"));
        }
    }

    private static FileResult Read(InputFile file, OcrTools? tools, Language language, CancellationToken stop)
    {
        using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        Span<byte> start = stackalloc byte[SignatureBytes];
        start = start[..stream.ReadAtLeast(start, SignatureBytes, throwOnEndOfStream: false)];
        IDocumentReader? chosen = null;
        foreach (var reader in tools is null ? DocumentReaders.All : DocumentReaders.Recognising(tools, stop))
            if (chosen is null && reader.Accepts(file.Name, start))
                chosen = reader;
        if (chosen is null)
            return new FileResult(null, language.Say("okänt filformat", "unknown file format"));

        var reading = Load(stream, start, chosen.MaxBytes) is { } bytes
            ? chosen.Read(bytes, file.Name)
            : DocumentReading.TooLarge(stream.CanSeek && stream.Length > chosen.MaxBytes ? stream.Length : null, chosen.MaxBytes);
        return reading.Succeeded
            ? new FileResult(ReportReader.Read(reading.Document), null, reading.Layout)
            : new FileResult(null, reading.Failure.Message.In(language) + (
                reading.Failure.Kind == DocumentFailureKind.NoText && tools is null ? language.Say(" Med --ocr läses bilderna.", " With --ocr the images are read.") : ""));
    }

    /// <summary>The whole file; null when it is larger than allowed. The size is also watched while reading, for devices have none.</summary>
    private static byte[]? Load(FileStream stream, ReadOnlySpan<byte> start, long maxBytes)
    {
        maxBytes = Math.Min(maxBytes, Array.MaxLength);
        if (stream.CanSeek && stream.Length > maxBytes)
            return null;
        using var bytes = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        bytes.Write(start);
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            if (bytes.Length + read > maxBytes)
                return null;
            bytes.Write(buffer, 0, read);
        }

        return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
    }
}
