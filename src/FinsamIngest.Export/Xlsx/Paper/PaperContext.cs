using System.Collections.Immutable;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using FinsamIngest.Export.Xlsx.Workbooks;

namespace FinsamIngest.Export.Xlsx.Paper;

/// <summary>What every sheet of the paper is written from.</summary>
internal sealed record PaperContext(
    NormalisedReport Report, ImmutableArray<Decision> Decisions, PaperPlan Plan, FindingIndex Findings, CellIndex Cells, Workbook Book, WorkingPaperOptions Options)
{
    public Language Language => Options.Language;

    /// <summary>Whose report, of which year.</summary>
    public string Caption { get; } = string.Join(" · ", new[]
    {
        Report.Organisation?.Name ?? Report.Source.Name,
        Report.FiscalYear is { } year ? Options.Language.Say($"Årsredovisning {year}", $"Annual report {year}") : null,
    }.OfType<string>());

    public string Say(string sv, string en) => Language.Say(sv, en);

    /// <summary>A sheet's setup with the foot that all sheets share.</summary>
    public SheetSetup Setup(string name, params ImmutableArray<double> widths) =>
        new(name, widths) { Footer = Caption, PageWord = Say("Sida", "Page") };

    /// <summary>A cell in words: <c>Balansräkning · Summa tillgångar · 2024</c>.</summary>
    public string Describe(string reference)
    {
        if (reference.IndexOf('#', StringComparison.Ordinal) is >= 0 and var mark)
            return Say("annan rapport: ", "another report: ") + reference[(mark + 1)..];
        if (Cells.Find(reference) is not { } place)
            return reference;
        if (place.Table is null)
            return Say($"Löpande text, rad {place.Line}", $"Running text, line {place.Line}");
        var parts = new[] { Words.Of(place.Table, Language), place.Row?.Label, place.Column?.Printed ?? place.Column?.Period };
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>The two rows that every sheet but the cover begins with: whose report, and the way back.</summary>
    public void WriteHead(SheetWriter sheet, string title)
    {
        sheet.BeginRow(1, PaperStyles.HeadingHeight);
        sheet.Text(1, title, PaperStyles.Heading);
        sheet.BeginRow(2);
        sheet.Text(1, "← " + Caption, PaperStyles.Link);
        sheet.Link(1, new CellAddress(1, 1).On(Plan.Cover), Plan.Cover);
    }
}
