namespace FinsamIngest.Cli.Commands;

/// <summary>What <c>ingest</c> writes.</summary>
[Flags]
internal enum Formats
{
    None = 0,
    Json = 1,
    Csv = 2,
    Xlsx = 4,
}

internal static class OutputFormats
{
    /// <summary>Reads a list such as <c>json,csv</c>; <see cref="Formats.None"/> when it names something else.</summary>
    public static Formats Parse(string? text)
    {
        var formats = Formats.None;
        foreach (var name in (text ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            if (name is "json")
                formats |= Formats.Json;
            else if (name is "csv")
                formats |= Formats.Csv;
            else if (name is "xlsx")
                formats |= Formats.Xlsx;
            else
                return Formats.None;
        }

        return formats;
    }
}
