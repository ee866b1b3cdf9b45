using System.Globalization;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Export.Xlsx;

/// <summary>How a workbook is written.</summary>
/// <param name="Language">Of headings and explanations; what is printed stays as printed.</param>
public sealed record WorkingPaperOptions(Language Language = Language.Swedish)
{
    /// <summary>The program and its version, as the cover states it.</summary>
    public string Program { get; init; } = "FinsamIngest " + (typeof(NormalisedReport).Assembly.GetName().Version?.ToString(3) ?? "");

    /// <summary>A file name for a report's workbook: whose and which year, without anything that a file system or a header could stumble over.</summary>
    public static string FileName(NormalisedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report is { Organisation.Id: { Length: > 0 } organisation, FiscalYear: { } year }
            ? SafeFileName.Of($"{organisation}-{year.ToString(CultureInfo.InvariantCulture)}", ".xlsx")
            : SafeFileName.Of(Path.GetFileNameWithoutExtension(report.Source.Name), ".xlsx");
    }
}
