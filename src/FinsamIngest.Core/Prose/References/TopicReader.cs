using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>Reads what the rows of a table are about.</summary>
internal static class TopicReader
{
    /// <summary>Adds the topics of the rows with figures.</summary>
    public static void Read(FigureBook book, int t, List<(RowKey Row, Concept Concept, string[] Stems, string Name)> drafts)
    {
        var table = book.Tables[t];
        var title = TitleTail(table);
        var group = title;
        var lastLabel = "";
        var alone = Enumerable.Range(0, table.Rows.Length).Count(r => book.Shapes[t][r].HasFigures) == 1;
        for (var r = 0; r < table.Rows.Length; r++)
        {
            var row = table.Rows[r];
            if (!book.Shapes[t][r].HasFigures)
            {
                if (row.Label.Any(char.IsLetter))
                    group = row.Label;
                continue;
            }

            var own = Reconciliation.LabelText.Subject(book.Labels[t][r]);
            // "(% av totalkostnad)" on a row of its own: the share of the row above.
            var isShare = IsPercent(own) || own.Length == 0 && row.Unit == Unit.Percent;
            var isSum = own.Length == 0 && !isShare;
            var subject = isSum ? group : isShare ? lastLabel : row.Label;
            var concept = ConceptLexicon.OfCode(row.Code);
            if (concept == Concept.None && (isSum || row.Code == "total" || isShare || row.Code is null && row.Kind is RowKind.Total or RowKind.Subtotal))
                concept = Named(isSum || isShare ? subject : own);
            // "Summa" under a note's inner heading "Kostnader" is a sum of that note alone.
            var isInner = isSum && group != title && ConceptLexicon.IsGeneric(concept) && table.Statement == Statement.Note;
            if (isInner || !Counts(concept, table, row, alone))
                concept = Concept.None;
            drafts.Add((new RowKey(t, r), concept, StemsOf(subject), isShare ? "" : subject));
            if (!isShare)
                lastLabel = row.Label;
            if (row.Kind is RowKind.Total or RowKind.Subtotal)
                group = title;
        }
    }

    /// <summary>"(% av totalkostnad)", not "Insatskatalog + 30% samordnare".</summary>
    private static bool IsPercent(string label)
    {
        var at = label.IndexOf('%', StringComparison.Ordinal);
        return at >= 0 && !label.AsSpan(0, at).TrimEnd().ContainsAnyInRange('0', '9');
    }

    /// <summary>The concept that a heading names: the first one that is not narrowed by another; "Upplupna kostnader" are not the costs.</summary>
    public static Concept Named(string text)
    {
        var generic = Concept.None;
        var narrowed = false;
        foreach (var word in ProseWords.Of(text, null))
        {
            narrowed |= word is { Concept: Concept.None, IsNeutral: false };
            if (word.Concept == Concept.None || ConceptLexicon.IsParty(word.Concept))
                continue;
            if (!ConceptLexicon.IsGeneric(word.Concept))
                return word.Concept;
            generic = word.Concept;
        }

        return narrowed ? Concept.None : generic;
    }

    private static string[] StemsOf(string label)
    {
        var stems = new List<string>();
        foreach (var word in ProseWords.Of(label, null))
            if (!word.IsNeutral && !stems.Contains(word.Stem))
                stems.Add(word.Stem);
        return [.. stems];
    }

    /// <summary>
    /// A project's result is not the association's, and "Verksamhetskostnader" as an item of a note is a part of the costs; shares of a table
    /// are about the same things as its amounts.
    /// </summary>
    private static bool Counts(Concept concept, ReportTable table, ReportRow row, bool alone) => concept switch
    {
        Concept.Result or Concept.Income or Concept.Costs when table.Statement is Statement.ProjectBudget or Statement.Staffing => false,
        Concept.Income or Concept.Costs when table.Statement == Statement.Note => alone || row.Kind is RowKind.Total or RowKind.Subtotal,
        _ => true,
    };

    private static string TitleTail(ReportTable table)
    {
        var title = table.Title ?? "";
        var dash = title.LastIndexOf(" – ", StringComparison.Ordinal);
        return dash < 0 ? title : title[(dash + 3)..];
    }
}
