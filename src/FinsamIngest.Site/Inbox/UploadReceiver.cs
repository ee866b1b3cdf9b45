using System.Globalization;
using System.Security.Cryptography;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using Microsoft.AspNetCore.Http;

namespace FinsamIngest.Site.Inbox;

/// <summary>Puts one file into the inbox, when it may.</summary>
internal sealed class UploadReceiver(IReportInbox inbox, IReportStore store, long maxBytes)
{
    private const int BufferBytes = 81920;
    private const int LongestName = 200;

    /// <summary>So many files of one name are told apart by a number; beyond it the digest does.</summary>
    private const int MostNamesakes = 50;

    public async Task<UploadOutcome> ReceiveAsync(string sentName, Stream content, CancellationToken cancellation)
    {
        var name = CleanName(sentName);
        if (UploadRules.RefuseName(name) is { } kind)
            return Refused(name, kind, StatusCodes.Status415UnsupportedMediaType);
        await using var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferBytes,
            FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        var start = Array.Empty<byte>();
        for (int read; (read = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation)) > 0;)
        {
            if (file.Position == 0)
            {
                start = buffer[..Math.Min(read, UploadRules.SniffBytes)];
                if (UploadRules.RefuseContent(name, start) is { } strange)
                    return Refused(name, strange, StatusCodes.Status415UnsupportedMediaType);
            }

            if (file.Position + read > maxBytes)
                return Refused(name, UploadRules.TooLarge(maxBytes), StatusCodes.Status413PayloadTooLarge);
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        if (file.Length == 0)
            return Refused(name, UploadRules.RefuseContent(name, start)!, StatusCodes.Status400BadRequest);
        var digest = Convert.ToHexStringLower(hash.GetHashAndReset());
        if (await store.FindAsync("sha256:" + digest, cancellation) is { State: not ReportState.Failed } known
            && await inbox.FindAsync(known.Name, cancellation) is { } there && there.Version == known.InboxVersion)
            return new UploadOutcome(name, null, known.Id, null, StatusCodes.Status200OK);
        file.Position = 0;
        var item = await inbox.PutAsync(await FreeNameAsync(name, digest, cancellation), file, cancellation);
        return new UploadOutcome(name, item.Name, null, null, StatusCodes.Status201Created);
    }

    private static UploadOutcome Refused(string name, LocalisedText reason, int status) => new(name, null, null, reason, status);

    /// <summary>Two associations both call their report arsredovisning.pdf: neither may take the other's place.</summary>
    private async Task<string> FreeNameAsync(string name, string digest, CancellationToken cancellation)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        var extension = Path.GetExtension(name);
        for (var i = 1; i <= MostNamesakes; i++)
        {
            var free = i == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{stem} ({i}){extension}");
            if (await inbox.FindAsync(free, cancellation) is null)
                return free;
        }

        return $"{stem} {digest}{extension}";
    }

    /// <summary>The last part of the name without control characters: some browsers send folders along.</summary>
    private static string CleanName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. last.Where(c => !char.IsControl(c))]).Trim();
        if (clean.Length <= LongestName)
            return clean;
        var extension = Path.GetExtension(clean);
        return extension.Length < 10 ? clean[..(LongestName - extension.Length)] + extension : clean[..LongestName];
    }
}
