using System.Globalization;

namespace FinsamIngest.Storage.Azure.Store;

/// <summary>
/// The name of a generation: when it was begun, something random, and how many rows of figures it has, as <c>20260314T120000123Z-5f0c93ab-412</c>. Names sort by
/// time; and by the number whoever reads the rows can tell that they were all there, and not just being swept.
/// </summary>
internal static class GenerationName
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmssfff'Z'";

    /// <summary>A new name.</summary>
    public static string New(DateTimeOffset begun, int figures) =>
        string.Create(CultureInfo.InvariantCulture, $"{Before(begun)}-{Guid.NewGuid().ToString("n")[..8]}-{figures}");

    /// <summary>What the names of all generations that were begun before a time are less than (ordinal).</summary>
    public static string Before(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>The number of rows of figures; null when the name is none of ours.</summary>
    public static int? FiguresOf(string generation) =>
        int.TryParse(generation.AsSpan(generation.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var figures) ? figures : null;

    /// <summary>Whether this can be the name of a generation: others are not looked for, whatever they would mean in an address.</summary>
    public static bool IsValid(string generation) =>
        generation.Length is > 0 and <= 64 && generation.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
