using FinsamIngest.Core.Reports;
using FinsamIngest.Export.Xlsx.Workbooks;

namespace FinsamIngest.Export.Xlsx.Paper;

/// <summary>The log of decisions, one row each, in the order in which they were made.</summary>
internal static class DecisionsSheet
{
    private const int HeaderRow = 3;
    private const double CommentWidth = 60;

    private static readonly DateTime Epoch = new(1899, 12, 30);

    /// <summary>A time as spreadsheets count it: days since 1899-12-30, in UTC, to the second.</summary>
    public static decimal Serial(DateTimeOffset time) =>
        Math.Round((decimal)(long)(time.UtcDateTime - Epoch).TotalSeconds / 86400, 8);

    public static void Write(PaperContext context)
    {
        var setup = context.Setup(context.Plan.Decisions, 17, 24, 9, 22, 42, 14, CommentWidth, 28) with
        {
            FrozenRows = HeaderRow,
            PrintTitleRows = HeaderRow,
        };
        using var sheet = context.Book.AddSheet(setup);
        context.WriteHead(sheet, context.Plan.Decisions);
        sheet.BeginRow(HeaderRow);
        string[] names = context.Language == Language.Swedish
            ? ["När (UTC)", "Vem", "Fynd", "Beslut", "Var", "Rättat till", "Kommentar", "Fyndets nyckel"]
            : ["When (UTC)", "Who", "Finding", "Decision", "Where", "Corrected to", "Comment", "Key of the finding"];
        for (var i = 0; i < names.Length; i++)
            sheet.Text(i + 1, names[i], i == 5 ? PaperStyles.NumberHeader : PaperStyles.Header);
        var row = HeaderRow;
        foreach (var decision in context.Decisions.OrderBy(decision => decision.At).ThenBy(decision => decision.FindingKey, StringComparer.Ordinal).ThenBy(decision => decision.Sequence))
        {
            sheet.BeginRow(++row, PaperStyles.HeightOf((decision.Comment, CommentWidth)));
            Write(sheet, context, decision);
        }

        if (context.Decisions.IsEmpty)
        {
            sheet.BeginRow(++row);
            sheet.Text(1, context.Say("Inga beslut ännu.", "No decisions yet."), PaperStyles.Muted);
        }
    }

    private static void Write(SheetWriter sheet, PaperContext context, Core.Storage.Decision decision)
    {
        var id = context.Findings.FindingOf(decision);
        var finding = context.Report.Findings.FirstOrDefault(finding => finding.Id == id);
        var cell = decision.Cell ?? finding?.Cells.FirstOrDefault();
        sheet.Number(1, Serial(decision.At), PaperStyles.Time);
        sheet.Text(2, decision.By, PaperStyles.Text);
        sheet.Text(3, id ?? context.Say("finns inte längre", "no longer there"), finding is null ? PaperStyles.Muted : PaperStyles.Link);
        if (finding is not null)
            sheet.Link(3, FindingsSheet.At(context, finding));
        sheet.Text(4, Words.Capital(Words.Of(decision.Verdict, context.Language)), PaperStyles.Text);
        var place = context.Plan.Find(cell);
        sheet.Text(5, cell is null ? null : context.Describe(cell), place is null ? PaperStyles.Text : PaperStyles.Link with { Wrap = true });
        if (place is not null)
            sheet.Link(5, place.Link, cell);
        sheet.Number(6, decision.CorrectedValue, PaperStyles.Number(decision.CorrectedValue ?? 0));
        sheet.Text(7, decision.Comment, PaperStyles.After);
        sheet.Text(8, decision.FindingKey, PaperStyles.Muted);
    }
}
