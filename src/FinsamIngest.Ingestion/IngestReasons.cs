using System.Globalization;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Ingestion;

/// <summary>Why a file could not be read, where the reason is not in its bytes.</summary>
internal static class IngestReasons
{
    private const long Megabyte = 1 << 20;

    public static LocalisedText Missing { get; } = new(
        "Filen togs bort innan den lästes.", "The file was removed before it was read.");

    public static LocalisedText Defect(Exception error) => new(
        $"Kunde inte läsas på grund av ett fel i programmet ({error.GetType().Name}).", $"Could not be read because of a defect in the program ({error.GetType().Name}).");

    public static LocalisedText TimedOut(TimeSpan limit)
    {
        var seconds = limit.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        return new($"Läsningen tog längre tid än {seconds} s och avbröts.", $"Reading took longer than {seconds} s and was given up.");
    }

    public static LocalisedText TooLarge(long bytes, long limit) => new(
        $"Filen är för stor: {Megabytes(bytes)} MB. Gränsen är {limit / Megabyte} MB.", $"The file is too large: {Megabytes(bytes)} MB. The limit is {limit / Megabyte} MB.");

    private static long Megabytes(long bytes) => (bytes + Megabyte - 1) / Megabyte;
}
