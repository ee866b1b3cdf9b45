using System.Globalization;
using System.Text;

namespace FinsamIngest.Export.Csv;

/// <summary>
/// Writes CSV (RFC 4180: CRLF, quotes doubled) in UTF-8 with a byte order mark, without which Excel takes it for Windows-1252. Text that
/// a spreadsheet would run as a formula gets an apostrophe in front; numbers are never touched.
/// </summary>
internal sealed class CsvWriter : IDisposable
{
    private readonly StreamWriter writer;
    private readonly CsvFormat format;
    private bool started;

    public CsvWriter(Stream stream, CsvFormat format)
    {
        writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        this.format = format;
    }

    /// <summary>A field of text; null is an empty field.</summary>
    public void Text(string? value)
    {
        value ??= "";
        if (FormulaText.IsRisky(value))
            value = "'" + value;
        Field(value);
    }

    /// <summary>A field with a number as printed, its decimals kept; null is an empty field.</summary>
    public void Number(decimal? value) =>
        Field(value?.ToString(CultureInfo.InvariantCulture).Replace('.', format.DecimalSign) ?? "");

    /// <summary>A field with a share between 0 and 1.</summary>
    public void Number(double? value) => Number((decimal?)value);

    /// <summary>Ends the record.</summary>
    public void End()
    {
        writer.Write("\r\n");
        started = false;
    }

    public void Dispose() => writer.Dispose();

    private void Field(string value)
    {
        if (started)
            writer.Write(format.Separator);
        started = true;
        if (value.AsSpan().ContainsAny(format.Separator, '"') || value.AsSpan().ContainsAny('\r', '\n'))
            writer.Write('"' + value.Replace("\"", "\"\"", StringComparison.Ordinal) + '"');
        else
            writer.Write(value);
    }
}
