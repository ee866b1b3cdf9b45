using FinsamIngest.Core.Numbers;

namespace FinsamIngest.Core.Tables.Rows;

/// <summary>
/// What the blanks of a table in stream text tell of empty cells. Word's PDF export leaves one blank for each empty cell, so that a full row has single
/// blanks only; other producers pad their columns with any number of blanks, or trim their lines.
/// </summary>
/// <param name="Inner">Whether each blank beyond the first between figures stands for an empty cell.</param>
/// <param name="Lead">Blanks between a label and a figure in the first column; null when tables' rows do not agree on it.</param>
/// <param name="RowEnd">Blanks after the last figure of a row whose last cell is filled; null when the ends of lines tell nothing.</param>
internal sealed record BlankMeaning(bool Inner, int? Lead, int? RowEnd)
{
    /// <summary>Blanks that mean nothing.</summary>
    public static BlankMeaning None { get; } = new(false, null, null);

    /// <summary>Whether a line without a note number has the blank of its empty cell: <c>Likvida medel  3 245 380</c> beside <c>Fordringar 3 1 983 639</c>.</summary>
    public bool NotesLeaveBlanks { get; init; }

    /// <summary>Share of gaps between figures that may be wider than one blank before blanks mean nothing.</summary>
    private const double MostWideGaps = 0.25;

    /// <summary>The same in text whose lines are trimmed, where nothing else speaks for it.</summary>
    private const double MostWideGapsOfTrimmed = 0.15;

    /// <summary>Share of rows that may have more blanks before their first figure than most have.</summary>
    private const double MostWideLeads = 0.25;

    /// <summary>Rows that show what stands between label and figures.</summary>
    private const int FewestLeads = 3;

    /// <summary>Rows with fewer figures than columns, of which none has a blank more than others anywhere: empty cells leave no trace.</summary>
    private const int FewestShortRows = 2;

    /// <summary>What the blanks of these rows tell.</summary>
    public static BlankMeaning Of(IReadOnlyList<RowSource> rows, int columns, bool hasNoteColumn)
    {
        int gaps = 0, wide = 0, shortRows = 0, numbered = 0, spaced = 0, tight = 0;
        var leads = new List<int>();
        int least = int.MaxValue, most = 0;
        foreach (var row in rows)
        {
            if (row.Text is not { IsOneLine: true } text)
                continue;
            var line = text.Joined;
            least = Math.Min(least, line.TrailingBlanks);
            most = Math.Max(most, line.TrailingBlanks);
            var w = line.Words.Length - 1;
            var figures = 0;
            for (; w > 0 && Glyphs.IsFigureWord(line.TextOf(line.Words[w])) && Glyphs.IsFigureWord(line.TextOf(line.Words[w - 1])); w--)
            {
                gaps++;
                figures++;
                if (line.Words[w].BlanksBefore > 1)
                    wide++;
            }
            if (figures + 1 < columns)
                shortRows++;
            if (w == 0)
                continue;
            // A note number stands one blank behind its label; the rows without one have the blank of the empty cell more.
            if (!(hasNoteColumn && line.Words[w].Length <= 2))
                leads.Add(line.Words[w].BlanksBefore);
            if (line.Words[w].BlanksBefore > 1)
                spaced++;
            else if (LabelEnd.IsNoteNumber(line.TextOf(line.Words[w])))
                numbered++;
            else
                tight++;
        }
        var none = None with { NotesLeaveBlanks = hasNoteColumn && numbered > 0 && spaced >= FewestLeads && tight == 0 };
        if (columns < 2 || gaps < 3)
            return none;
        // Extractors that trim their lines leave no trace of an empty last cell; of others they may.
        if (wide == 0 && least == most && shortRows >= FewestShortRows && leads.Distinct().Count() <= 1)
            return none;
        var inner = wide <= MostWideGaps * gaps && most > 0 || wide > 0 && wide <= MostWideGapsOfTrimmed * gaps;
        return inner ? none with { Inner = true, Lead = CommonLead(leads), RowEnd = most > 0 ? least : null } : none;
    }

    private static int? CommonLead(List<int> leads)
    {
        if (leads.Count < FewestLeads)
            return null;
        var common = leads.CountBy(lead => lead).MaxBy(pair => pair.Value).Key;
        return leads.Count(lead => lead != common) <= MostWideLeads * leads.Count ? common : null;
    }
}
