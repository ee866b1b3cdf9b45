using System.Collections.Immutable;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation.Across;

/// <summary>Small reports of an invented association, written as tables.</summary>
internal static class Reports
{
    public const string Association = "Samordningsförbundet Norrviken";

    public static NormalisedReport Of(int year, params ImmutableArray<ReportTable> tables) => Of(year, Association, tables);

    public static NormalisedReport Of(int year, string organisation, params ImmutableArray<ReportTable> tables)
    {
        var result = Reconciler.Reconcile(tables, year);
        return new NormalisedReport(
            $"sha256:{year}", new SourceInfo($"{year}.txt", "text/plain", 1, 1, 1), new Organisation(organisation.ToLowerInvariant(), organisation, 1), year,
            tables, [], result.Checks, result.Findings, [], result.Coverage);
    }

    public static NormalisedReport Version(this NormalisedReport report, string name) =>
        report with { DocumentId = "sha256:" + name, Source = report.Source with { Name = name } };

    public static ReportTable Income(int year, string costs, string lastCosts, string result, string lastResult, string income = "8 900", string lastIncome = "8 217") => PrintedTable.Read(
        "RR", Statement.IncomeStatement, $"{year}|{year - 1}",
        $"{{operating_revenue}} Verksamhetens intäkter | {income} | {lastIncome}\n{{operating_costs}} Verksamhetens kostnader | {costs} | {lastCosts}\n{{result_for_the_year}} Årets resultat | {result} | {lastResult}",
        title: "Resultaträkning");

    /// <summary>A note of items without a printed total, so that no arithmetic tells which figure is right.</summary>
    public static ReportTable Note(int year, string rows, string number = "2", string title = "Not 2. Kostnader", Unit unit = Unit.Tkr) =>
        PrintedTable.Read("N" + number, Statement.Note, $"{year}|{year - 1}", rows, unit, number, title);

    public static ImmutableArray<Finding> Across(NormalisedReport report) => [.. report.Findings.Where(f => f.Type == CheckType.CrossDocument)];

    public static NormalisedReport Later(params NormalisedReport[] reports) => CrossDocument.Compare(reports).MaxBy(r => r.FiscalYear)!;

    /// <summary>The message with plain blanks and hyphens, as a reader would type it.</summary>
    public static string Plain(this Finding finding) => finding.Message.Sv.Replace('\u00A0', ' ').Replace('−', '-');
}
