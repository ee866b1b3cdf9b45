using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>Whom the title and the rows of a table count: read once for all of its figures.</summary>
internal sealed class CountedTable
{
    public CountedTable(ReportTable table)
    {
        Table = table;
        InTitle = CountWords.In(table.Title);
        IsOfWholeYear = !ProseWords.Of(table.Title ?? "", null).Exists(w => w.Lower is "nya" || w.Lower.Contains("avslut", StringComparison.Ordinal) || w.Lower.Contains("kvartal", StringComparison.Ordinal) || w.Lower.Contains("månad", StringComparison.Ordinal));
        InRow = new Concept[table.Rows.Length];
        Group = new Concept[table.Rows.Length];
        var above = InTitle;
        for (var r = 0; r < table.Rows.Length; r++)
        {
            Group[r] = above;
            InRow[r] = CountWords.In(table.Rows[r].Label);
            if (InRow[r] is Concept.Participants or Concept.Staff)
                above = InRow[r];
        }
    }

    public ReportTable Table { get; }

    public Concept InTitle { get; }

    /// <summary>Whether the title says nothing of some of them: those who are new, or have left, or a quarter's.</summary>
    public bool IsOfWholeYear { get; }

    /// <summary>Whom the label of each row counts.</summary>
    public Concept[] InRow { get; }

    /// <summary>Of each row what the nearest row above that counts people says, else the title.</summary>
    public Concept[] Group { get; }
}
