namespace FinsamIngest.Export.Csv;

/// <summary>How CSV is written.</summary>
/// <param name="Separator">Between fields. With a semicolon decimals have a comma: that is the pair a Swedish spreadsheet reads.</param>
public sealed record CsvFormat(char Separator)
{
    /// <summary>Between whole kronor and decimals.</summary>
    public char DecimalSign => Separator == ';' ? ',' : '.';
}
