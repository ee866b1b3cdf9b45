namespace FinsamIngest.Site.Layout;

/// <summary>Where the pages of a report are. The colon of a report's id is a hyphen in addresses.</summary>
internal static class ReportAddress
{
    public static string Of(string id) => "/rapport/" + id.Replace(':', '-');

    /// <summary>A finding of a report.</summary>
    public static string Of(string id, string findingKey) => $"{Of(id)}?fynd={Uri.EscapeDataString(findingKey)}";

    /// <summary>A figure of a report, lit up in its place.</summary>
    public static string OfFigure(string id, string cell) => $"{Of(id)}?siffra={Uri.EscapeDataString(cell)}";

    /// <summary>The id that an address means.</summary>
    public static string Id(string segment)
    {
        var hyphen = segment.IndexOf('-', StringComparison.Ordinal);
        return hyphen < 0 ? segment : string.Concat(segment.AsSpan(0, hyphen), ":", segment.AsSpan(hyphen + 1));
    }
}
