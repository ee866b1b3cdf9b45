using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation;

/// <summary>Relations that each hold within rounding: which are possible together, which are not, and which are unlikely.</summary>
public sealed class RoundingTests
{
    [Fact]
    public void TwoSums_EachWithinRounding_ImpossibleTogether()
    {
        // A = B + C misses by 1.5 of 1.5, and D = A + E by as much the same way: together 3 where 2.5 is possible.
        var conflict = Assert.Single(Conflicts([10, 5, 3.5m, 14.5m, 3], (0, [1, 2]), (3, [0, 4])));
        Assert.Equal(2, conflict.Relations.Count);
        Assert.True(conflict.Combined.Outcome.Fails);
        Assert.Equal((3m, 2m), (Math.Abs(conflict.Combined.Outcome.Difference), conflict.Combined.Outcome.Tolerance));
    }

    [Fact]
    public void TwoSums_WhoseMissesCancel_ArePossible() =>
        Assert.Empty(Conflicts([10, 5, 3.5m, 11.5m, 3], (0, [1, 2]), (3, [0, 4])));

    [Fact]
    public void ExactSums_AreNotEvenSolved() => Assert.Empty(Conflicts([10, 6, 4, 13, 3], (0, [1, 2]), (3, [0, 4])));

    [Fact]
    public void Conflict_NamesOnlyTheRelationsThatItTakes()
    {
        // A third sum shares a figure and has nothing to do with it.
        var conflict = Assert.Single(Conflicts([10, 5, 3.5m, 14.5m, 3, 8, 4], (0, [1, 2]), (3, [0, 4]), (5, [1, 4]), (5, [6, 6])));
        Assert.Equal([1, 2], conflict.Relations.Select(r => r.Number).Order());
    }

    [Fact]
    public void HonestlyRounded_IsNeverImpossible()
    {
        var random = new Random(7);
        for (var round = 0; round < 60; round++)
        {
            // Twelve amounts in kronor, rows and columns added up before all is rounded to thousands.
            var exact = new decimal[20];
            for (var i = 0; i < 12; i++)
                exact[i] = random.Next(-4_000_000, 9_000_000);
            for (var r = 0; r < 3; r++)
                exact[12 + r] = exact[4 * r] + exact[(4 * r) + 1] + exact[(4 * r) + 2] + exact[(4 * r) + 3];
            for (var c = 0; c < 4; c++)
                exact[15 + c] = exact[c] + exact[4 + c] + exact[8 + c];
            exact[19] = exact[12] + exact[13] + exact[14];
            Assert.Empty(Conflicts(
                [.. exact.Select(e => decimal.Round(e / 1000, MidpointRounding.AwayFromZero))],
                (12, [0, 1, 2, 3]), (13, [4, 5, 6, 7]), (14, [8, 9, 10, 11]), (15, [0, 4, 8]), (16, [1, 5, 9]), (17, [2, 6, 10]), (18, [3, 7, 11]), (19, [12, 13, 14]), (19, [15, 16, 17, 18])));
        }
    }

    [Fact]
    public void LargeMissOfManyTerms_IsUnlikely_ASmallOneIsNot()
    {
        Assert.True(Unlikely(12, 6));
        Assert.False(Unlikely(12, 3));
        Assert.False(Unlikely(2, 1));
    }

    [Fact]
    public void UnlikelyRounding_IsANoticeThatSaysSo()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 11).Select(i => $"Post {i} | {100 + (7 * i)} | {200 + (3 * i)}"));
        var table = PrintedTable.Read("N4", Statement.Note, "2024|2023", $"{rows}\nSumma | {1100 + (7 * 66) + 6} | {2200 + (3 * 66)}");
        var finding = Assert.Single(Reconciler.Reconcile([table], 2024).Findings);
        Assert.Equal(Severity.Notice, finding.Severity);
        Assert.Contains("tre standardavvikelser", finding.Message.Sv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(14.5, false)]
    [InlineData(11.5, true)]
    public void SumsOverCopiesOfAFigure_AreFollowedFromOneToTheNext(double last, bool possible)
    {
        // The sums of the first test, the second over the last of ten copies of A.
        List<decimal> values = [10, 5, 3.5m, (decimal)last, 3];
        var sums = new List<(int Lhs, int[] Terms)> { (0, [1, 2]) };
        for (var i = 0; i < 10; i++)
        {
            sums.Add((i == 0 ? 0 : values.Count - 1, [values.Count]));
            values.Add(10);
        }

        sums.Add((3, [values.Count - 1, 4]));
        Assert.Equal(possible, Conflicts([.. values], [.. sums]).Count == 0);
    }

    [Fact]
    public void SystemThatNeedsMoreRelationsThanAreAllowed_IsNotDecided()
    {
        var relations = new RelationSet(Book([10, 5, 3.5m, 14.5m, 3]));
        relations.Add(new Relation(CheckType.VerticalSum, 0, [new(1, 1), new(2, 1)], Trust.Certain, Meaning.Sum));
        relations.Add(new Relation(CheckType.VerticalSum, 3, [new(0, 1), new(4, 1)], Trust.Certain, Meaning.Sum));
        var system = new RoundingSystem(relations.Book, relations.All, mostCoefficients: 0);
        system.Solve();
        Assert.Null(system.IsPossible);
        Assert.Null(system.Conflict);
    }

    [Fact]
    public void WhatIsAskedAgainWithoutARelation_IsAnsweredAsIfTheRestHadBeenAskedAlone()
    {
        var random = new Random(7);
        var (possible, impossible) = (0, 0);
        for (var n = 0; n < 300; n++)
        {
            // Figures that are printed in whole numbers, in sums of two to four that are each off by at most one.
            var values = Enumerable.Range(0, 7).Select(_ => (decimal)random.Next(10, 40)).ToList();
            var relations = new List<(int Lhs, int[] Terms)>();
            for (var r = 0; r < 6; r++)
            {
                int[] terms = [.. Enumerable.Range(0, values.Count).OrderBy(_ => random.Next()).Take(random.Next(2, 5))];
                relations.Add((values.Count, terms));
                values.Add(terms.Sum(t => values[t]) + random.Next(-1, 2));
                // A second sum over nearly the same figures ties the first one's intervals.
                relations.Add((values.Count, [values.Count - 1, terms[0]]));
                values.Add(values[^1] + values[terms[0]] + random.Next(-1, 2));
            }

            var set = new RelationSet(Book([.. values]));
            foreach (var (lhs, terms) in relations)
                set.Add(new Relation(CheckType.VerticalSum, lhs, [.. terms.Select(t => new Term(t, 1))], Trust.Certain, Meaning.Sum));
            List<Relation> rest = [.. set.All];
            var whole = new RoundingSystem(set.Book, rest);
            whole.Solve();
            while (whole.Conflict is { } conflict)
            {
                impossible++;
                rest.Remove(conflict.Relations[random.Next(conflict.Relations.Count)]);
                whole.LeaveOut(set.All.Single(r => !rest.Contains(r) && conflict.Relations.Contains(r)));
                whole.Solve();
                var alone = new RoundingSystem(set.Book, rest);
                alone.Solve();
                Assert.Equal(alone.IsPossible, whole.IsPossible);
            }

            Assert.True(whole.IsPossible);
            possible++;
        }

        Assert.Equal(300, possible);
        Assert.True(impossible > 50, $"{impossible} impossible systems");
    }

    [Theory]
    [InlineData("23400", 3, 2)]
    [InlineData("3000", 1, 3)]
    [InlineData("0.25", 2, -2)]
    [InlineData("-1500.00", 2, 2)]
    [InlineData("79228162514264337593543950330", 28, 1)]
    [InlineData("7000000000000000000000000000", 1, 27)]
    [InlineData("0.000", 0, SignificantDigits.NoPlace)]
    public void SignificantDigits_AreCountedWithoutTheZerosAroundThem(string value, int digits, int place)
    {
        var number = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(digits, SignificantDigits.Of(number));
        Assert.Equal(place, SignificantDigits.LastPlace(number));
    }

    [Theory]
    [InlineData("4300000", 0, 7)]
    [InlineData("4300000", 2, 5)]
    [InlineData("4300000", 8, 0)]
    [InlineData("0.25", -2, 2)]
    [InlineData("12.5", 0, 2)]
    public void SignificantDigits_AreCountedDownToAPlace(string value, int place, int digits) =>
        Assert.Equal(digits, SignificantDigits.Of(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), place));

    private static bool Unlikely(int terms, int miss)
    {
        var book = Book([.. Enumerable.Repeat(10m, terms), (10 * terms) + miss]);
        var relation = new Relation(CheckType.VerticalSum, terms, [.. Enumerable.Range(0, terms).Select(i => new Term(i, 1))], Trust.Certain, Meaning.Sum);
        relation.Outcome = new RelationSet(book).Test(relation);
        Assert.False(relation.Outcome.Fails);
        return UnlikelyRounding.Is(relation, book);
    }

    /// <summary>Figures with the quantum 1, whatever their decimals, under sums of them.</summary>
    private static List<RoundingConflict> Conflicts(decimal[] values, params (int Lhs, int[] Terms)[] sums)
    {
        var book = Book(values);
        var relations = new RelationSet(book);
        foreach (var (lhs, terms) in sums)
            relations.Add(new Relation(CheckType.VerticalSum, lhs, [.. terms.Select(t => new Term(t, 1))], Trust.Certain, Meaning.Sum));
        Assert.All(relations.All, r => Assert.False(r.Outcome.Fails));
        return JointRounding.Find(relations).Conflicts;
    }

    private static FigureBook Book(decimal[] values)
    {
        var table = PrintedTable.Read("T", Statement.Other, "2024", string.Join('\n', values.Select((v, i) => $"Post {i} | {decimal.Truncate(v)}")));
        var book = new FigureBook([table]);
        for (var i = 0; i < values.Length; i++)
            book.Figures[i] = book.Figures[i] with { Value = values[i] };
        return book;
    }
}
