using FinsamIngest.Synthetic.Habits;
using FinsamIngest.Synthetic.Ledger;
using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Statements;

/// <summary>What the builders of statements share: the books, the habits, and the figures that other statements refer to.</summary>
internal sealed class Draft(TruthReport report, Books books, ReportHabits habits, Dice dice, Dice more)
{
    private int _heading;

    public TruthReport Report { get; } = report;

    public Books Books { get; } = books;

    public ReportHabits Habits { get; } = habits;

    public Dice Dice { get; } = dice;

    /// <summary>Choices of what not every report has, apart from the others so that they do not shift them.</summary>
    public Dice More { get; } = more;

    public int Year => Books.Year;

    /// <summary>Notes announced by statements, in order: the number of each topic.</summary>
    public Dictionary<string, string> NoteNumbers { get; } = [];

    /// <summary>Rows by meaning (<c>RR.result</c>), for relations across tables.</summary>
    public Dictionary<string, TruthRow> Known { get; } = [];

    public List<(int Mark, string Text)> Footnotes { get; } = [];

    public int NextMark { get; set; } = dice.Between(1, 4);

    public string? Note(string topic) => Habits.HasNoteReferences ? NoteNumbers.GetValueOrDefault(topic) : null;

    public string Title(string text)
    {
        var title = Habits.CapitalHeadings ? text.ToUpperInvariant() : text;
        return Habits.NumberedHeadings ? $"2.{++_heading} {title}" : title;
    }

    public string Total(string text) => Habits.CapitalTotals ? text.ToUpperInvariant() : text;

    /// <summary>A table whose unit stands where this report says it.</summary>
    public TruthTable Table(string id, string statement, string title, TruthUnit unit, Dice? choices = null)
    {
        var dice = choices ?? Dice;
        var table = new TruthTable(id, statement, title, unit);
        // Where only the principles say the unit, a table in another unit has to say its own.
        var place = Habits.UnitPlace == UnitPlace.Principles && unit != Habits.Unit ? UnitPlace.Title : Habits.UnitPlace;
        var word = Habits.Word(unit);
        switch (place)
        {
            case UnitPlace.Title:
                table.Title = dice.Chance(0.5) ? $"{title} ({word})" : $"{title}, {word}";
                table.UnitPrinted = word;
                break;
            case UnitPlace.Line:
                table.UnitLine = table.UnitPrinted = dice.Pick("Belopp i ", "Belopp i ", "Belopp ", "(Belopp i ") + word;
                if (table.UnitLine[0] == '(')
                    table.UnitLine += ")";
                break;
            case UnitPlace.Corner:
                table.Corner = table.UnitPrinted = "Belopp " + word;
                break;
            case UnitPlace.Principles:
                break;
        }
        Report.Tables.Add(table);
        return table;
    }

    /// <summary>The header's lines above a year's figures.</summary>
    public string[] YearHeader(int year, bool day) => Habits.Header switch
    {
        HeaderStyle.Date => [$"{year}-12-31"],
        HeaderStyle.Outcome => day ? [$"{year}-12-31"] : [$"Utfall {year}"],
        HeaderStyle.Closing => [$"Bokslut {year}"],
        HeaderStyle.Range => day ? [$"{year}-12-31"] : [$"{year}-01-01", $"-{year}-12-31"],
        HeaderStyle.OutcomeOverYear => day ? [$"{year}-12-31"] : ["Utfall", $"{year}"],
        _ => [$"{year}"],
    };

    /// <summary>This year's and last year's column in the order of the report.</summary>
    public (TruthColumn Current, TruthColumn Prior) TwoYears(TruthTable table, bool day)
    {
        if (Habits.PriorFirst)
        {
            var first = table.Column(Year - 1, "actual", YearHeader(Year - 1, day));
            return (table.Column(Year, "actual", YearHeader(Year, day)), first);
        }
        var current = table.Column(Year, "actual", YearHeader(Year, day));
        return (current, table.Column(Year - 1, "actual", YearHeader(Year - 1, day)));
    }

    public static int Decimals(TruthUnit unit) => unit == TruthUnit.Mnkr ? 2 : 0;

    public void Print(TruthTable table) => Report.Blocks.Add(new Block { Table = table });

    public void Heading(string text, int level = 1) => Report.Blocks.Add(new Block { Heading = text, Level = level });

    public void Say(string text) => Report.Blocks.Add(new Block { Paragraph = text });

    public TruthCell? Cell(string key, int year, string scenario = "actual")
    {
        if (!Known.TryGetValue(key, out var row))
            return null;
        var column = row.Table.Columns.FirstOrDefault(c => c.Period == year && c.Scenario == scenario);
        return column is null ? null : row[column];
    }

    /// <summary>Two rows that show the same account: in this year's columns a cross-table relation, in the others one of prior years.</summary>
    public void Link(string left, string right, decimal weight = 1, string scenario = "actual")
    {
        if (!Known.TryGetValue(left, out var row) || !Known.ContainsKey(right))
            return;
        foreach (var column in row.Table.Columns.Where(c => c.Scenario == scenario))
            Report.Same(column.Period == Year ? "cross_table" : "prior_year", row[column], Cell(right, column.Period, scenario), weight);
    }
}
