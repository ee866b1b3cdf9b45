using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation;

public sealed class RelationTesterTests
{
    [Theory]
    [InlineData("100", "60", "40", Verdict.Holds)]
    [InlineData("101", "60", "40", Verdict.Rounding)] // three figures: 1.5 is what rounding can make
    [InlineData("102", "60", "40", Verdict.Fails)]
    [InlineData("10,05", "6,00", "4,04", Verdict.Rounding)]
    [InlineData("10,06", "6,00", "4,04", Verdict.Fails)]
    public void Sum_WithinHalfTheQuanta_IsRounding(string total, string a, string b, Verdict expected)
    {
        var table = PrintedTable.Read("T", Statement.Other, "2024", $"A | {a}\nB | {b}\nSumma | {total}");
        Assert.Equal(expected, Assert.Single(Reconciler.Reconcile([table], 2024).Checks).Verdict);
    }

    [Fact]
    public void Tolerance_IncludesItsEndPoint()
    {
        // 2 111 against 2 110: each stands for half a unit either way, and the intervals touch.
        var left = PrintedTable.Read("L", Statement.IncomeStatement, "2024", "{result_for_the_year} Årets resultat | 2 111");
        var right = PrintedTable.Read("R", Statement.BalanceSheet, "2024", "{result_for_the_year} Årets resultat | 2 110");
        var check = Assert.Single(Reconciler.Reconcile([left, right], 2024).Checks);
        Assert.Equal((1m, 1m, Verdict.Rounding), (Math.Abs(check.Difference), check.Tolerance, check.Verdict));
    }

    [Fact]
    public void Units_AreConvertedToTheCoarsest()
    {
        var kr = PrintedTable.Read("L", Statement.IncomeStatement, "2024", "{result_for_the_year} Årets resultat | -1 864 314", Unit.Kr);
        var mnkr = PrintedTable.Read("R", Statement.BalanceRequirement, "2024", "{result_for_the_year} Årets resultat | -1,864", Unit.Mnkr);
        var check = Assert.Single(Reconciler.Reconcile([kr, mnkr], 2024).Checks);
        Assert.Equal((Unit.Mnkr, Verdict.Rounding), (check.Unit, check.Verdict));
        Assert.Equal(0.000314m, Math.Abs(check.Difference));
        Assert.Equal(0.0005005m, check.Tolerance);
    }

    [Fact]
    public void RoundedExactFigures_NeverFail_AndAChangeBeyondTheIntervalAlwaysDoes()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var parts = Enumerable.Range(0, 2 + random.Next(12)).Select(_ => (decimal)(random.Next(-9_000_000, 9_000_000) / 1000.0)).ToArray();
            var rounded = parts.Select(p => decimal.Round(p, MidpointRounding.ToEven)).ToArray();
            var total = decimal.Round(parts.Sum(), MidpointRounding.ToEven);
            Assert.NotEqual(Verdict.Fails, Test(total, rounded));

            var room = (parts.Length + 1) / 2m;
            var beyond = Math.Floor((2 * room) + 1) + random.Next(1, 9);
            Assert.Equal(Verdict.Fails, Test(total + (random.Next(2) == 0 ? beyond : -beyond), rounded));
        }
    }

    [Fact]
    public void Share_IsJudgedByTheQuotientsOfTheIntervals()
    {
        var rows = "Insats A | 429 | 800 | {0}\nInsats B | 300 | 400 | 75%\nInsats C | 100 | 300 | 33%";
        var right = PrintedTable.Read("T", Statement.ActivityCosts, "2024 actual|2024 budget|2024 ratio", rows.Replace("{0}", "54%"));
        Assert.All(Reconciler.Reconcile([right], 2024).Checks, c => Assert.NotEqual(Verdict.Fails, c.Verdict));
        var wrong = PrintedTable.Read("T", Statement.ActivityCosts, "2024 actual|2024 budget|2024 ratio", rows.Replace("{0}", "55%"));
        var check = Assert.Single(Reconciler.Reconcile([wrong], 2024).Checks, c => c.Verdict == Verdict.Fails);
        Assert.Equal("T.r1.c3", check.Lhs);
        Assert.Equal("T.r1.c2", Assert.Single(check.Denominator!.Value).Cell);
    }

    private static Verdict Test(decimal total, decimal[] parts)
    {
        var rows = string.Join('\n', parts.Select((p, i) => $"Post {(char)('a' + i)} | {p}")) + $"\nSumma | {total}";
        var book = new FigureBook([PrintedTable.Read("T", Statement.Other, "2024", rows)]);
        var relation = new Relation(CheckType.VerticalSum, parts.Length, [.. parts.Select((_, i) => new Term(i, 1))], Trust.Certain, Meaning.Sum);
        return new RelationSet(book).Test(relation).Verdict;
    }
}
