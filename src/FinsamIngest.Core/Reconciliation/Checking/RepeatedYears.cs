using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Outcomes of two years that are the same to the last digit, row by row: no two years cost the same. Left alone are contributions, which stay what was agreed, plans, and amounts in
/// round figures.
/// </summary>
internal static class RepeatedYears
{
    /// <summary>Rows that are no contributions, and the digits that they have together, before chance or a fixed price cannot do it.</summary>
    private const int FewestItems = 2;
    private const int FewestDigits = 10;

    /// <summary>Digits of an amount that is not a round figure.</summary>
    private const int FewestOfAmount = 3;

    /// <summary>What a table is about whose amounts are the same each year by plan or contract: depreciation, loans, leases.</summary>
    private static readonly string[] Standing = ["avskriv", "nedskriv", "anskaff", "anläggning", "skuld", "lån", "leas", "hyra", "hyres", "pension"];

    /// <summary>And those of incomes, most of which are agreed for years, where members may stand by their bare names.</summary>
    private static readonly string[] Agreed = ["intäkt", "bidrag", "avgift", "medlem", "finansier"];

    /// <summary>Figures named in a finding: the column is meant, not each of them.</summary>
    private const int MostCells = 12;

    public static List<Anomaly> Find(RelationSet relations) =>
        [.. relations.Copied.All.Select(copy => Tell(relations, copy)).OfType<Anomaly>()];

    private static Anomaly? Tell(RelationSet relations, CopiedColumn copy)
    {
        var book = relations.Book;
        var table = book.Tables[copy.Table];
        var about = LabelText.Normalise(table.Title ?? "");
        if (!IsAccount(table.Statement) || Speaks(about, Standing) || table.Columns[copy.Column].Scenario is not (Scenario.Actual or Scenario.Net))
            return null;
        var cells = ImmutableArray.CreateBuilder<string>();
        var (items, digits, first) = (0, 0, FigureBook.Blank);
        var seen = new HashSet<decimal>();
        for (var r = 0; r < book.Shapes[copy.Table].Length; r++)
        {
            if (book.FigureAt(copy.Table, r, copy.Column) is not { } figure || figure.Value == 0 || book.FigureAt(copy.Table, r, copy.Source)?.Value != figure.Value)
                continue;
            if (cells.Count < MostCells)
                cells.Add(book.Reference(figure.Index));
            if (book.Shapes[copy.Table][r].Role != RowRole.Item || IsContribution(book, copy.Table, r) || !Units.IsMoney(figure.Unit)
                || SignificantDigits.Of(figure.Value) < FewestOfAmount || !seen.Add(Math.Abs(figure.Value)))
                continue;
            (items, digits) = (items + 1, digits + SignificantDigits.Of(figure.Value));
            first = first < 0 ? figure.Index : first;
        }

        var isRefuted = IsRefuted(relations, copy);
        if (items < FewestItems || digits < FewestDigits || (!isRefuted && Speaks(about, Agreed)))
            return null;
        var (column, source) = (Head(table, copy.Column), Head(table, copy.Source));
        return new Anomaly(
            CheckType.Header, $"{table.Id}.{table.Columns[copy.Column].Id}", cells.ToImmutable(), isRefuted ? Severity.Error : Severity.Warning, CauseKind.StaleOrWrongColumn,
            new LocalisedText(
                $"{Wording.Title(table, Language.Swedish)}: kolumnen ”{column}” upprepar kolumnen ”{source}” rad för rad. Två år kostar aldrig lika mycket: den ena är förmodligen kopierad, och det årets egna belopp saknas.",
                $"{Wording.Title(table, Language.English)}: the column “{column}” repeats the column “{source}” row by row. No two years cost the same: one was probably copied, and that year's own amounts are not there."))
        {
            Cell = book.Reference(first),
        };
    }

    private static bool Speaks(string title, string[] of) => Array.Exists(of, word => title.Contains(word, StringComparison.Ordinal));

    private static string Head(ReportTable table, int column) => table.Columns[column].Printed is { Length: > 0 and < 60 } printed ? printed : table.Columns[column].Period ?? "";

    /// <summary>Whether a figure of another column or table contradicts one of the copied ones.</summary>
    private static bool IsRefuted(RelationSet relations, CopiedColumn copy) =>
        relations.All.Exists(r => r.Outcome.Fails && r.Trust >= Trust.Likely && r.Type is CheckType.CrossTable or CheckType.PriorYear or CheckType.RollForward or CheckType.Cash or CheckType.VerticalSum
            && r.Figures().Any(f => relations.Book.Figures[f].Table == copy.Table && relations.Book.Figures[f].Column == copy.Column));

    private static bool IsAccount(Statement statement) => statement is Statement.IncomeStatement or Statement.BalanceSheet or Statement.CashFlowStatement or Statement.OperatingAccount or Statement.Note or Statement.ActivityCosts;

    /// <summary>What members, the region and the state pay by agreement, the same year after year.</summary>
    private static bool IsContribution(FigureBook book, int table, int row) =>
        book.Tables[table].Rows[row].Code is { } code && (code.StartsWith("contribution_", StringComparison.Ordinal) || code == Codes.MemberContributions)
        || Funders.PaysAsMuchAsTheOthers(book.Shapes[table][row].Label) || book.Labels[table][row] is var label && (label.Contains("bidrag", StringComparison.Ordinal) || LabelText.HasWord(label, "kommun"));
}
