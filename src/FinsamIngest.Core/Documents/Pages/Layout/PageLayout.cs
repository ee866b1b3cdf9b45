using System.Collections.Immutable;
using FinsamIngest.Core.Documents.Pages.Tags;

namespace FinsamIngest.Core.Documents.Pages.Layout;

/// <summary>Lays out one page: letters to words to lines in reading order.</summary>
internal static class PageLayout
{
    /// <summary>If more of a page than this is tagged as an artifact, the tagging is wrong and the text is real.</summary>
    private const double MaxArtifacts = 0.5;

    /// <param name="page">The page as displayed.</param>
    /// <param name="tables">The document's tagged tables.</param>
    /// <param name="usedHidden">Whether the page has no visible text and its hidden text was taken.</param>
    /// <param name="contradicted">Whether the page says something else than the tags of a table, which were ignored.</param>
    public static LaidOutPage Build(PageContent page, TaggedTables tables, out bool usedHidden, out bool contradicted)
    {
        int visible = 0, hidden = 0, artifacts = 0;
        foreach (ref readonly var letter in page.Letters.AsSpan())
        {
            if (letter.IsBlank)
                continue;
            if ((letter.Traits & LetterTraits.Hidden) != 0)
                hidden++;
            else
                visible++;
            if ((letter.Traits & LetterTraits.Artifact) != 0)
                artifacts++;
        }

        bool takeHidden = usedHidden = visible == 0 && hidden > 0;
        bool believeArtifacts = artifacts <= MaxArtifacts * (visible + hidden);
        int rotation = UprightPage.MainRotation(page.Letters);
        var upright = UprightPage.Turn(page, rotation);

        var tags = PageTags.Judge(upright, tables, out contradicted);
        var main = new RunBuilder(tags);
        var aside = new RunBuilder(PageTags.None);
        var sideways = new List<Letter>();
        foreach (ref readonly var letter in upright.Letters.AsSpan())
        {
            if ((letter.Traits & LetterTraits.Hidden) != 0 != takeHidden)
                continue;
            if (letter.Rotation != 0 && UprightPage.QuarterOf(letter.Rotation) != 0)
                sideways.Add(letter);
            else if (believeArtifacts && (letter.Traits & LetterTraits.Artifact) != 0)
                aside.Add(letter);
            else
                main.Add(letter);
        }

        var lines = ImmutableArray.CreateBuilder<LaidOutLine>();
        var rules = new CellRules(upright.Rulings);
        foreach (var row in TaggedRows.Join(new ColumnSplitter(upright).Split(RowBuilder.Build(main.Finish())), tags))
        {
            rules.Mark(row);
            lines.Add(Line(row, null));
        }

        AddSideways(sideways, upright, lines);
        return new LaidOutPage(
            page.Number, upright.Width, upright.Height, rotation, lines.ToImmutable(),
            [.. RowBuilder.Build(aside.Finish()).Select(row => Line(row, null))], upright.Rulings, upright.Rectangles);
    }

    /// <summary>Text across the page's direction: each direction is turned upright, read, and turned back.</summary>
    private static void AddSideways(List<Letter> letters, PageContent page, ImmutableArray<LaidOutLine>.Builder lines)
    {
        if (letters.Count == 0)
            return;
        foreach (var direction in letters.GroupBy(letter => UprightPage.QuarterOf(letter.Rotation)).OrderBy(group => group.Key))
        {
            // Slanted text (watermarks) keeps its boxes: its letters do not stand on common baselines, but the words come out.
            var turn = new QuarterTurn(Math.Max(0, direction.Key) * 90, (float)page.Width, (float)page.Height);
            var builder = new RunBuilder(PageTags.None);
            foreach (var letter in direction)
                builder.Add(turn.Apply(letter));
            foreach (var row in RowBuilder.Build(builder.Finish()))
                lines.Add(Line(row, turn.Inverse));
        }
    }

    private static LaidOutLine Line(TextRow row, QuarterTurn? back)
    {
        var words = ImmutableArray.CreateBuilder<LaidOutWord>(row.Runs.Count);
        foreach (var run in row.Runs)
        {
            var (x0, y0, x1, y1) = back?.Box(run.X0, run.Y0, run.X1, run.Y1) ?? (run.X0, run.Y0, run.X1, run.Y1);
            var geometry = new WordGeometry(x0, y0, x1, y1, run.Size, run.Bold, run.Raised) { Recognition = run.Recognition / 100.0 };
            words.Add(new LaidOutWord(run.Text, geometry, run.MarkedContentId, run.Cell) { AfterRule = run.AfterRule });
        }

        return new LaidOutLine(words.MoveToImmutable(), row.Baseline, back is not null);
    }
}
