
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Tables.Headers;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>
/// Joins a table that goes on on the next page: its heading says so ("Resultaträkning (forts.)"), or its header is repeated without a title.
/// </summary>
internal static class Continuations
{
    /// <summary>How far (in lines) the continuation may stand: foot, head, title and header of the page between.</summary>
    private const int Reach = 40;

    public static List<RawTable> Join(List<RawTable> tables)
    {
        var joined = new List<RawTable>(tables.Count);
        RawTable? before = null;
        foreach (var table in tables)
        {
            if (before is not null && table.HasFigures && table.FirstLine - before.LastLine <= Reach && GoesOn(table, before))
            {
                before.Body.AddRange(table.Body);
                before.LastLine = table.LastLine;
                continue;
            }
            joined.Add(table);
            if (table.HasFigures)
                before = table;
        }
        return joined;
    }

    private static bool GoesOn(RawTable table, RawTable before) => table.NoteNumber is null ? GoesOnOutsideNotes(table, before) : GoesOnInNote(table, before);

    /// <summary>Columns of a header that is repeated for a page and hardly for another table of the note: years alone are.</summary>
    private const int FewestColumnsOfItsOwn = 3;

    /// <summary>
    /// Tables of one note may have one header, each again: only a page's end between two (or a header of many columns), no title and no sum before it, makes
    /// them one table.
    /// </summary>
    private static bool GoesOnInNote(RawTable table, RawTable before) =>
        table.NoteNumber == before.NoteNumber && table.HasHeader
        && (table.LastNoise >= before.LastLine && table.LastNoise <= table.FirstLine || Words(table).Count() >= FewestColumnsOfItsOwn || BeginsWithSum(table))
        && (RepeatsLabel(table, before) || table.Titles.Count == 0 || table.Titles.Count == 1 && table.Titles[0] == before.Titles.FirstOrDefault())
        && !EndsInSum(before) && Words(table).SequenceEqual(Words(before), StringComparer.OrdinalIgnoreCase);

    private static bool EndsInSum(RawTable table) => IsSum(table.Body.FindLast(line => line.Kind == LineKind.Figures)!.Line);

    /// <summary>A sum with nothing above it adds up what stands on the page before, whether anything shows where that page ended or not.</summary>
    private static bool BeginsWithSum(RawTable table) => IsSum(table.Body[0].Line);

    private static bool IsSum(SourceLine line)
    {
        var word = line.TextOf(line.Words[0]);
        return word.StartsWith("summa", StringComparison.OrdinalIgnoreCase) || word.StartsWith("total", StringComparison.OrdinalIgnoreCase);
    }

    private static bool GoesOnOutsideNotes(RawTable table, RawTable before) =>
        table.Titles.Exists(SaysSo) || table.HeadingPath.Count > 0 && SaysSo(table.HeadingPath[^1]) && table.Titles.Count <= 1
        || (table.Titles.Count == 0 || RepeatsLabel(table, before)) && table.HasHeader && Words(table).SequenceEqual(Words(before), StringComparer.OrdinalIgnoreCase);

    /// <summary>All that stands above are the labels in the header's lines, <c>Insats Insatsägare Utfall 2024</c>, as in the table before.</summary>
    private static bool RepeatsLabel(RawTable table, RawTable before) =>
        table.Titles.Count > 0 && before.Titles.Count >= table.Titles.Count && before.Titles.TakeLast(table.Titles.Count).SequenceEqual(table.Titles)
        && table.Titles.TrueForAll(title => table.HeaderLabels.Contains(title) && before.HeaderLabels.Contains(title));

    private static bool SaysSo(string title) =>
        title.Contains("(forts", StringComparison.OrdinalIgnoreCase) || title.EndsWith("forts.", StringComparison.OrdinalIgnoreCase)
        || title.EndsWith("fortsättning", StringComparison.OrdinalIgnoreCase) || title.EndsWith(" forts", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Words(RawTable table) => table.Header.SelectMany(line => line).Where(item => item.MakesColumn || item.Kind == HeaderItemKind.Months).Select(item => item.Text);
}
