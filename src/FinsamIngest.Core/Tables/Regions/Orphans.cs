namespace FinsamIngest.Core.Tables.Regions;

/// <summary>
/// Text extractors tear tables apart: all rows of a page first, then the headings that stood above them. A heading with columns but
/// without rows takes the rows without a heading that stand nearest before it, in the same order.
/// </summary>
internal static class Orphans
{
    /// <summary>How far (in lines) rows may stand from the heading they lost: about a page.</summary>
    private const int Reach = 120;

    public static List<RawTable> Reunite(List<RawTable> tables)
    {
        var result = new List<RawTable>(tables.Count);
        for (var i = 0; i < tables.Count; i++)
        {
            if (tables[i].HasFigures)
            {
                result.Add(tables[i]);
                continue;
            }
            // A header without rows heads the notes that follow.
            if (tables[i].NoteNumber is null)
                result.Add(tables[i]);
            var run = i;
            while (run < tables.Count && IsEmptyNote(tables[run]))
                run++;
            // The last heading of such a run may have rows of its own; the ones before it certainly have none.
            if (run > i)
                Adopt(result, tables.GetRange(i, run - i), run < tables.Count ? tables[run] : null);
            i = Math.Max(i, run - 1);
        }
        return result;
    }

    private static bool IsEmptyNote(RawTable table) => !table.HasFigures && table.NoteNumber is not null && (table.OuterHeader.Count > 0 || table.HasHeader);

    private static void Adopt(List<RawTable> before, List<RawTable> headings, RawTable? next)
    {
        // Headings that follow each other without rows: Not 1 and Not 2, whose rows came before. The heading right after may be one of them
        // when it stands with its own rows; it keeps them.
        var homeless = before.Where(table => table.NoteNumber is null && table.InNotes && headings[0].FirstLine - table.LastLine < Reach).ToList();
        if (homeless.Count == 0)
            return;
        var heads = new List<RawTable>(headings);
        if (next is not null && next.NoteNumber is not null && next.OuterHeader.Count > 0 && next.FirstLine - headings[^1].LastLine < 4 && !next.HasHeader)
            heads.Add(next);
        for (var h = 0; h < heads.Count && homeless.Count > 0; h++)
        {
            var first = homeless[0];
            var rowsOnly = !first.HasHeader;
            Give(heads[h], first);
            homeless.RemoveAt(0);
            // What has a header of its own goes on being part of the last heading's note.
            while (homeless.Count > 0 && (h == heads.Count - 1 || rowsOnly && heads.Count - h - 1 >= homeless.Count + 1))
            {
                Give(heads[h], homeless[0]);
                homeless.RemoveAt(0);
            }
        }
    }

    private static void Give(RawTable heading, RawTable rows)
    {
        rows.NoteNumber = heading.NoteNumber;
        rows.Titles.InsertRange(0, heading.Titles);
        rows.HeadingPath.AddRange(heading.Titles);
        rows.OuterHeader.AddRange(heading.OuterHeader);
        rows.Captions.AddRange(heading.Captions);
    }
}
