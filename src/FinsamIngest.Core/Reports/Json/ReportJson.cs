using System.Text.Encodings.Web;
using System.Text.Json;

namespace FinsamIngest.Core.Reports.Json;

/// <summary>A report as the contract's JSON. The same report gives the same bytes, on every machine.</summary>
public static class ReportJson
{
    // Everything that the relaxed encoder leaves and that HTML or a terminal could mistake is escaped by JsonText.
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Indented = OneLine with { Indented = true, IndentSize = 2, NewLine = "\n" };

    /// <summary>Writes a report for people and files: indented by two, UTF-8 without byte order mark, lines ended by <c>\n</c>, the last one too.</summary>
    public static void Write(NormalisedReport report, Stream stream) => Write(report, stream, Indented);

    /// <summary>Writes a report as one line, ended by <c>\n</c>.</summary>
    public static void WriteLine(NormalisedReport report, Stream stream) => Write(report, stream, OneLine);

    /// <summary>
    /// Reads a report that <see cref="Write(NormalisedReport, Stream)"/> wrote. Unknown fields are ignored; a missing field, a wrong type, an
    /// unknown word of a vocabulary or another major version of the contract is a failure.
    /// </summary>
    /// <param name="utf8">The JSON, with or without byte order mark.</param>
    public static ReportJsonReading Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            utf8 = utf8[3..];
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return new ReportJsonReading(ReportJsonReader.Read(new JsonField("$", document.RootElement)), null);
        }
        catch (JsonException e)
        {
            return new ReportJsonReading(null, e.Message);
        }
    }

    private static void Write(NormalisedReport report, Stream stream, JsonWriterOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);
        using (var json = new Utf8JsonWriter(stream, options))
            ReportJsonWriter.Write(json, report);
        stream.WriteByte((byte)'\n');
    }
}
