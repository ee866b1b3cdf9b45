using System.Collections.Immutable;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;

namespace FinsamIngest.Core.Tests.Numbers;

/// <summary>Rows of positioned words: in typewriter type each letter and each blank is six points wide.</summary>
public sealed class MonospaceTests
{
    private const string Row = "Kansliet 1 250 000";

    [Fact]
    public void Advance_Typewriter() => Assert.Equal(6, Monospace.Advance(Line(Row, _ => 6, 6)), 3);

    [Fact]
    public void Advance_ProportionalType_IsNone() => Assert.Equal(0, Monospace.Advance(Line(Row, c => char.IsDigit(c) ? 5.6 : c is 'i' or 'l' ? 2.2 : 6, 2.8)));

    [Fact]
    public void Advance_DigitsOnly_IsNone() => Assert.Equal(0, Monospace.Advance(Line("1 250 000", _ => 5.6, 2.8)));

    [Theory]
    [InlineData(6, 1)]
    [InlineData(12, 3)]
    public void ThousandsBlank_JoinsGroups(double blank, int figures)
    {
        var line = Line(Row, _ => 6, blank);
        var lattice = FigureLattice.Build(line, 1, line.Words.Length, FootnoteMarks.None, TextLayout.Geometry);
        var least = new FinsamIngest.Core.Tables.Rows.LeastCosts(line, lattice, 4).From(line.Words[1].Start);

        Assert.Equal(figures, Array.IndexOf(least, least.Min()) + 1);
    }

    /// <summary>Ten-point words, their letters as wide as the type has them.</summary>
    private static SourceLine Line(string text, Func<char, double> width, double blank)
    {
        var words = ImmutableArray.CreateBuilder<SourceWord>();
        var (x, start) = (50.0, 0);
        foreach (var word in text.Split(' '))
        {
            var end = x + word.Sum(width);
            words.Add(new SourceWord(start, word.Length, start == 0 ? 0 : 1, 0, new WordGeometry(x, 100, end, 110, 10, false, false)));
            start += word.Length + 1;
            x = end + blank;
        }
        return new SourceLine(1, 1, text, words.ToImmutable());
    }
}
