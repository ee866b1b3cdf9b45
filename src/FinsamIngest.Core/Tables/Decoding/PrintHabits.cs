using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Tables.Decoding;

/// <summary>
/// How a table prints a minus and nothing, from the rows that can be read in no other way: <c>- - - 752</c> is three dashes and an amount where minus signs are glued to their
/// digits, and <c>253 - 253 826</c> an outcome without a budget where empty cells are blank. Serves stream text, in which a dash, a minus and an empty cell look alike.
/// </summary>
internal static class PrintHabits
{
    /// <summary>Rows that show a habit.</summary>
    private const int FewestGlued = 3;
    private const int FewestDashes = 2;

    /// <summary>Nats against a minus apart from its digits where others are glued: less than a row that has no room for the dash as a cell.</summary>
    private const double LooseMinus = 4;

    /// <summary>Nats against a dash where nothing is printed as a blank, and against a blank (two at most) where it is printed as a dash.</summary>
    private const double OddDash = 2;
    private const double OddBlank = 1;
    private const int MostBlanks = 2;

    /// <summary>Weighs the readings by the table's habits.</summary>
    public static void Weigh(IReadOnlyList<RowSource> rows, Domain?[] domains, TableFrame frame)
    {
        if (frame.Layout != TextLayout.Stream || frame.Plan.IsTwoSided)
            return;
        var (glued, dashes, blanks) = (0, 0, 0);
        for (var r = 0; r < rows.Count; r++)
        {
            if (domains[r] is null || rows[r].Text is not { } text)
                continue;
            var (hasGlued, hasDash, figures) = Look(text.Joined);
            glued += hasGlued ? 1 : 0;
            dashes += hasDash ? 1 : 0;
            // A total may lack its deviation; two cells are missing where the habit is to leave them out.
            blanks += figures <= frame.Columns - 2 ? 1 : 0;
        }
        var minus = glued >= FewestGlued ? LooseMinus : 0;
        var dash = blanks > 0 && dashes == 0 ? OddDash : 0;
        var blank = dashes >= FewestDashes && blanks == 0 ? OddBlank : 0;
        if (minus + dash + blank == 0)
            return;
        for (var r = 0; r < rows.Count; r++)
            if (domains[r] is { Readings.Count: > 1 } domain && rows[r].Text is { } text)
                domains[r] = domain.Weighed(reading => minus * Loose(reading, text.Joined) + dash * Dashes(reading) + blank * Blanks(reading, frame));
    }

    /// <summary>Whether a line has a minus glued to its digits, and a dash that is no minus because no digit follows; and how many words of figures.</summary>
    private static (bool HasGlued, bool HasDash, int Figures) Look(SourceLine line)
    {
        var (hasGlued, hasDash, figures) = (false, false, 0);
        for (var w = line.Words.Length - 1; w >= 0 && Glyphs.IsFigureWord(line.TextOf(line.Words[w])); w--)
        {
            var word = line.TextOf(line.Words[w]);
            figures++;
            if (Glyphs.IsDash(word))
                hasDash |= w + 1 == line.Words.Length || Glyphs.IsDash(line.TextOf(line.Words[w + 1]));
            else
                hasGlued |= Glyphs.IsMinus(word[0]);
        }
        return (hasGlued, hasDash, figures);
    }

    private static int Loose(RowReading reading, SourceLine line) =>
        reading.Figures.Count(figure => figure is { Value: < 0 } its && Glyphs.IsMinus(line.Text[its.Start]) && its.Start + 1 < line.Text.Length && char.IsWhiteSpace(line.Text[its.Start + 1]));

    private static int Dashes(RowReading reading) => reading.Figures.Count(figure => figure is { Value: null });

    /// <summary>Empty cells but those of deviations, which many a total leaves out.</summary>
    private static int Blanks(RowReading reading, TableFrame frame)
    {
        var blanks = 0;
        for (var c = 0; c < reading.Figures.Length && reading.HasFigures; c++)
            blanks += reading.Figures[c] is null && !frame.Differences.Any(difference => difference.Result == c) ? 1 : 0;
        return Math.Min(MostBlanks, blanks);
    }
}
