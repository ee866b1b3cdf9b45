using FinsamIngest.Core.Reconciliation;

namespace FinsamIngest.Core.Prose;

/// <summary>A figure that counts people, and what its table says of whom: read once, and asked of every sentence about people.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Period">The year of its column; null when the column says none.</param>
/// <param name="InRow">Whom its row's label counts.</param>
/// <param name="InColumn">Whom its column's heading counts.</param>
/// <param name="InTitle">Whom its table's title counts.</param>
/// <param name="Group">Whom a row of women or men is part of: what the nearest row above that counts people says, else the heading.</param>
/// <param name="IsTotal">Whether its row adds up the others and says nothing else.</param>
/// <param name="IsColumnTotal">Whether its column adds up the others.</param>
/// <param name="IsPlain">Whether its label says nothing but whom it counts: "Antal deltagare i insatserna" is all of them; "Deltagare i Östby", "Nya deltagare" are some.</param>
/// <param name="IsOneOfYear">Whether it has the only column of its year and scenario.</param>
/// <param name="IsOfWholeYear">Whether its table's title says nothing of some of them: those who are new, or have left, or a quarter's.</param>
internal sealed record HeadCount(PrintedFigure Figure, string? Period, Concept InRow, Concept InColumn, Concept InTitle, Concept Group, bool IsTotal, bool IsColumnTotal, bool IsPlain, bool IsOneOfYear, bool IsOfWholeYear)
{
    /// <summary>The figures of a report that count people, budgets left out.</summary>
    public static List<HeadCount> Of(FigureBook book, MentionedFigures figures)
    {
        var found = new List<HeadCount>();
        CountedTable? table = null;
        foreach (var figure in book.Figures)
            if (ScenarioClasses.Of(figure.Scenario) != ScenarioClass.Budget && figures.CountsPeople(figure))
                found.Add(Of(book, figure, table = ReferenceEquals(table?.Table, book.Tables[figure.Table]) ? table : new CountedTable(book.Tables[figure.Table])));
        return found;
    }

    /// <summary>Whether it is the count of its row, which is named.</summary>
    public bool IsOfRow(Concept counted) => InColumn == counted || InRow == counted && InColumn == Concept.None || InTitle == counted && (IsColumnTotal || IsOneOfYear && IsOfWholeYear && InColumn == Concept.None && InRow == Concept.None);

    /// <summary>Whether it is the total of its column, which is named: "154 i Strandby" where each municipality has a column.</summary>
    public bool IsOfColumn(Concept counted) => IsTotal && InTitle == counted;

    /// <summary>Whether it is the count of all.</summary>
    /// <param name="counted">Whom the sentence counts.</param>
    /// <param name="group">Of whom those are women or men.</param>
    public bool IsOfAll(Concept counted, Concept group)
    {
        // Kvinnor and män are those of the group that is spoken of.
        if (counted is Concept.Women or Concept.Men)
            return Group == group && group is not (Concept.Women or Concept.Men) && (InRow == counted && InColumn == Concept.None || InColumn == counted && IsTotal);
        return IsTotal && (InColumn == counted || InColumn == Concept.None && InTitle == counted && (IsColumnTotal || IsOneOfYear)) || InRow == counted && InColumn == Concept.None && IsPlain && IsOneOfYear;
    }

    private static HeadCount Of(FigureBook book, PrintedFigure figure, CountedTable words)
    {
        var table = words.Table;
        var column = table.Columns[figure.Column];
        return new HeadCount(
            figure, column.Period, words.InRow[figure.Row], CountWords.In(column.Printed), words.InTitle, words.Group[figure.Row],
            book.Shapes[figure.Table][figure.Row].Role == RowRole.Sum && LabelText.Subject(book.Labels[figure.Table][figure.Row]).Length == 0, ColumnHeadings.IsTotal(column), SaysNothingElse(table.Rows[figure.Row].Label),
            table.Columns.Count(c => c.Period == figure.Period && ScenarioClasses.Of(c.Scenario) == ScenarioClasses.Of(figure.Scenario)) == 1, words.IsOfWholeYear);
    }

    private static bool SaysNothingElse(string label) =>
        ProseWords.Of(label, null).TrueForAll(w => w.IsNeutral || CountWords.Of(w.Lower) != Concept.None || CountWords.IsPerson(w.Lower) || w.Lower is "antal" or "totalt" or "summa" or "samtliga" or "alla" or "unika" or "kansli" or "kansliet" || w.Lower.EndsWith("insatserna", StringComparison.Ordinal) || w.Lower.EndsWith("insatser", StringComparison.Ordinal));
}
