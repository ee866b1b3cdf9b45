using FinsamIngest.Core.Reports;
using StatementLabel = FinsamIngest.Core.Statements.LabelText;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// What the rows of a table are called, in a form that lasts from one year to the next: inflections folded, years dropped ("Upplupen intäkt
/// november 2023" is "… november 2024" a year later), a bare "Summa" with what it sums.
/// </summary>
internal sealed class RowNames
{
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);

    public RowNames(RelationSet relations, int table)
    {
        var book = relations.Book;
        Table = book.Tables[table];
        Index = table;
        Names = new string?[Table.Rows.Length];
        var heading = "";
        for (var r = 0; r < Names.Length; r++)
        {
            if (!book.Shapes[table][r].HasFigures)
            {
                heading = Stable(Table.Rows[r].Label);
                continue;
            }

            var name = LabelText.Subject(book.Labels[table][r]).Length == 0 ? $"{BareSum} {Stable(Context(relations, table, r))}".TrimEnd() : Stable(Table.Rows[r].Label);
            Names[r] = name;
            // A name that stands twice ("Övriga kostnader" in two groups) is told apart by its heading, or not at all.
            Enter(_rows, name, r);
            if (heading.Length > 0)
                Enter(_rows, heading + "|" + name, r);
            if (Table.Rows[r] is { Code: { } code, CodeConfidence: >= LeastCodeConfidence })
                Enter(_codes, code, r);
        }

        Subject = Stable(SubjectOf(Table));
    }

    /// <summary>Codes below this were guessed from part of a label.</summary>
    private const double LeastCodeConfidence = 0.85;

    private const int Ambiguous = -1;

    /// <summary>The name of a sum that says no more and stands under no heading; every table may have one.</summary>
    public const string BareSum = "summa";

    public ReportTable Table { get; }

    /// <summary>Index of the table.</summary>
    public int Index { get; }

    /// <summary>The name of each row with figures; null for the others.</summary>
    public string?[] Names { get; }

    /// <summary>What the title says, without the number of chapter or note.</summary>
    public string Subject { get; }

    /// <summary>Names that stand for one row each.</summary>
    public IEnumerable<string> Unique => _rows.Where(r => r.Value != Ambiguous).Select(r => r.Key);

    /// <summary>The only row of that name; null when there is none or several.</summary>
    public int? Row(string name) => _rows.TryGetValue(name, out var row) && row != Ambiguous ? row : null;

    /// <summary>The only row with that code; null when there is none or several.</summary>
    public int? WithCode(string code) => _codes.TryGetValue(code, out var row) && row != Ambiguous ? row : null;

    public IEnumerable<(string Code, int Row)> Codes => _codes.Where(c => c.Value != Ambiguous).Select(c => (c.Key, c.Value));

    /// <summary>The numbers in a row's label, years left out: a reference to a note, or what tells "etapp 1" from "etapp 2".</summary>
    public string Numbers(int row) => string.Join(' ', LabelText.Normalise(Table.Rows[row].Label).Split(' ').Where(w => w.All(char.IsAsciiDigit) && !IsYear(w)));

    private static void Enter(Dictionary<string, int> index, string name, int row)
    {
        if (!index.TryAdd(name, row))
            index[name] = Ambiguous;
    }

    private static string Context(RelationSet relations, int table, int row)
    {
        var context = RowContext.Of(relations, new RowKey(table, row));
        return context == RowContext.TitleWords(relations.Book.Tables[table]) ? LastPart(relations.Book.Tables[table].Title ?? "") : context;
    }

    private static string SubjectOf(ReportTable table)
    {
        var title = RowContext.TitleWords(table with { Title = FirstPart(table.Title ?? "") });
        return title.StartsWith("tabell ", StringComparison.Ordinal) ? title[7..] : title;
    }

    /// <summary>Readers name the parts of a note "Not 2. Verksamhetens kostnader – Administrativa kostnader".</summary>
    private static string FirstPart(string title) => title.IndexOf(" – ", StringComparison.Ordinal) is > 0 and var at ? title[..at] : title;

    private static string LastPart(string title) => title.LastIndexOf(" – ", StringComparison.Ordinal) is > 0 and var at ? title[(at + 3)..] : "";

    private static string Stable(string label)
    {
        var canonical = StatementLabel.Canonical(StatementLabel.Plain(label));
        return string.Join(' ', canonical.Split(' ').Where(w => !IsYear(w)));
    }

    private static bool IsYear(string word) => word.Length == 4 && word.StartsWith("20", StringComparison.Ordinal) && word.All(char.IsAsciiDigit);
}
