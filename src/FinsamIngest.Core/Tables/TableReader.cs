using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Statements;
using FinsamIngest.Core.Tables.Cells;
using FinsamIngest.Core.Tables.Decoding;
using FinsamIngest.Core.Tables.Headers;
using FinsamIngest.Core.Tables.Regions;
using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Tables;

/// <summary>Finds and reads all tables of a document.</summary>
internal static class TableReader
{
    public static List<ReadTable> Read(SourceDocument document, int? fiscalYear)
    {
        var apart = PageNumbers.Find(document.Lines);
        var (marks, explanations) = Footnotes.Find(document.Lines);
        apart.UnionWith(explanations);
        apart.UnionWith(RaisedMarks.Find(document.Lines, marks, document.Layout));
        var (cut, rows) = TrailingWords.Cut(SideBySide.Part(document.Lines, document.Layout), document.Layout);
        var shapes = StackedCells.Join([.. cut.Select(LineShaper.Shape)], document.Layout, apart).Select(shape => Known(shape, apart, rows)).ToList();
        var regions = RegionFinder.Find(NamedHeads.Find(HeadBlocks.Find(shapes, document.Layout), document.Layout));
        var notes = regions.Where(region => region.NoteNumber is not null).Select(region => region.NoteNumber!).ToHashSet(StringComparer.Ordinal);
        var tables = new List<ReadTable>();
        ColumnPlan? inherited = null;
        double[] places = [];
        regions.ForEach(NamedColumns.Lift);
        foreach (var region in regions)
        {
            var plan = ColumnCounter.Choose(region, region.InNotes ? inherited : null, fiscalYear, marks, document.Layout);
            if (plan is null)
                continue;
            if (region.HasHeader || region.OuterHeader.Count > 0)
                inherited = plan;
            if (!region.HasFigures || !IsTable(region, plan))
                continue;
            var table = Read(region, plan, document.Layout, marks, notes, region.HasHeader ? [] : places);
            places = table.Frame.Anchors;
            tables.Add(table);
        }
        return RepeatedFigures.Weigh(tables);
    }

    /// <summary>A line as what is known of it, whatever its words look like: outside of all tables, or a row.</summary>
    private static LineShape Known(LineShape shape, HashSet<int> apart, HashSet<int> rows)
    {
        if (shape.Line.Pieces.IsEmpty && apart.Contains(shape.Line.Number))
            return shape with { Kind = LineKind.Noise };
        return rows.Contains(shape.Line.Number) ? shape with { Kind = LineKind.Figures } : shape;
    }

    /// <summary>Rows without a header, a note or a heading with a unit are stray lines of figures unless there are several of several columns.</summary>
    private static bool IsTable(RawTable region, ColumnPlan plan)
    {
        var rows = region.Body.Count(line => line.Kind == LineKind.Figures);
        if (region.NoteNumber is not null || region.OuterHeader.Count > 0 || region.HasHeader && rows * plan.Columns.Length > 1)
            return true;
        return rows >= 3 && (plan.Columns.Length >= 2 || region.Titles.Count > 0);
    }

    private static ReadTable Read(RawTable region, ColumnPlan plan, TextLayout layout, FootnoteMarks marks, IReadOnlySet<string> notes, double[] places)
    {
        var table = Decode(region, plan, layout, marks, notes, places);
        var mended = HeadVeto.Of(ShareColumns.Fit(plan, table.Rows), table.Rows, layout);
        return ReferenceEquals(mended, plan) ? table : Decode(region, mended, layout, marks, notes, places);
    }

    private static ReadTable Decode(RawTable region, ColumnPlan plan, TextLayout layout, FootnoteMarks marks, IReadOnlySet<string> notes, double[] places)
    {
        var rows = RowAssembler.Assemble(plan.IsTwoSided ? region.Body : TextColumns.WithoutRest(region.Body, layout), plan);
        var hasNotes = plan.HasNoteColumn || region.Header.Exists(line => line.Exists(item => item.Kind == HeaderItemKind.Note));
        var anchors = ColumnAnchors.Find(rows, plan, layout, region, hasNotes);
        // A grand total that stands apart is under the columns of the tables above it.
        if (anchors.Length == 0 && places.Length == plan.Columns.Length)
            anchors = places;
        var frame = new TableFrame(
            plan, layout, marks, notes, hasNotes, BlankMeaning.Of(rows, plan.Columns.Length, hasNotes), anchors, TaggedColumns.Find(rows, plan, hasNotes), RowArithmetic.Differences(plan.Columns));
        return ReadTable.Of(region, TableDecoder.Draft(rows, frame, TableNormaliser.Guess(region, plan, rows)));
    }
}
