namespace FinsamIngest.Cli.Export;

/// <summary>How CSV is written.</summary>
/// <param name="Separator">Between fields. With a semicolon decimals have a comma: that is the pair a Swedish spreadsheet reads.</param>
internal sealed record CsvFormat(char Separator)
{
    public char DecimalSign => Separator == ';' ? ',' : '.';
}
