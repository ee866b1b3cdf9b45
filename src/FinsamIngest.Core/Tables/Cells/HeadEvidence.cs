using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Cells;

/// <summary>
/// What a table's figures say of what its heads say: a deviation is the difference of outcome and budget of its year, a net what is left of incomes and costs. Where cells are
/// lines nothing else shows which head stands over which column.
/// </summary>
/// <param name="rows">The amounts of the rows that have one in every column.</param>
internal sealed class HeadEvidence(IReadOnlyList<decimal[]> rows)
{
    /// <summary>A difference that hardly a row shows.</summary>
    private const double Fails = 3;

    /// <summary>One that most rows show.</summary>
    private const double Holds = -0.5;

    /// <summary>Rows looked at, and those of different amounts that say anything at least.</summary>
    private const int MostRows = 12;
    private const int FewestRows = 2;

    /// <summary>The part of the rows in which a difference holds that is one, and in which it does that is none: now and then by chance.</summary>
    private const double Most = 0.5;
    private const double Few = 0.25;

    /// <summary>The amounts of rows of cells; a row that has words, dashes or shares among them is left out.</summary>
    public static HeadEvidence Of(IEnumerable<IReadOnlyList<CellLine>> rows)
    {
        var amounts = new List<decimal[]>();
        foreach (var row in rows)
        {
            var values = row.Select(cell => Amount(cell.Text)).ToList();
            if (values.TrueForAll(value => value is not null))
                amounts.Add([.. values.Select(value => value!.Value)]);
            if (amounts.Count == MostRows)
                break;
        }

        return new HeadEvidence(amounts);
    }

    /// <summary>What columns of such heads cost.</summary>
    public double Cost(IReadOnlyList<HeadWords> heads) => rows.Count < FewestRows ? 0 : Differences(heads).Sum(Cost);

    /// <summary>Whether the differences that such heads name are there, all of them, and there is one.</summary>
    public bool Proves(IReadOnlyList<HeadWords> heads) => Differences(heads).Select(Cost).ToList() is { Count: > 0 } costs && costs.TrueForAll(cost => cost == Holds);

    /// <summary>For each difference that heads name, the rows that say anything of it and those in which it holds.</summary>
    private IEnumerable<(int Told, int Holds)> Differences(IReadOnlyList<HeadWords> heads)
    {
        for (var c = 0; c < heads.Count; c++)
        {
            var head = heads[c];
            if (head.Scenario == Scenario.Deviation && head.Part is null or Scenario.Net)
                yield return Difference(c, Pair(heads, c, other => other.Scenario is Scenario.Actual or null && other.Part is null or Scenario.Net, other => other.Scenario == Scenario.Budget));
            else if (head.Part == Scenario.Net)
                yield return Difference(c, Pair(heads, c, other => other.Part == Scenario.Income && other.Scenario == head.Scenario, other => other.Part == Scenario.Cost && other.Scenario == head.Scenario));
        }
    }

    private static double Cost((int Told, int Holds) difference) =>
        difference.Told < FewestRows ? 0 : difference.Holds >= Most * difference.Told ? Holds : difference.Holds <= Few * difference.Told ? Fails : 0;

    /// <summary>The terms of a difference: two columns of one year, that of the difference if it names one, else the latest. (−1, −1) when there are none, or several.</summary>
    private static (int A, int B) Pair(IReadOnlyList<HeadWords> heads, int of, Func<HeadWords, bool> isA, Func<HeadWords, bool> isB)
    {
        var pairs = new List<(int A, int B, int? Year)>();
        for (var a = 0; a < heads.Count; a++)
            for (var b = 0; b < heads.Count; b++)
                if (a != b && a != of && b != of && isA(heads[a]) && isB(heads[b]) && heads[a].Year == heads[b].Year && (heads[of].Year is not { } year || heads[a].Year is null || heads[a].Year == year))
                    pairs.Add((a, b, heads[a].Year));
        var latest = pairs.Max(pair => pair.Year);
        pairs.RemoveAll(pair => pair.Year != latest);
        return pairs.Count == 1 ? (pairs[0].A, pairs[0].B) : (-1, -1);
    }

    private (int Told, int Holds) Difference(int of, (int A, int B) terms)
    {
        var (a, b) = terms;
        var (told, holds) = (0, 0);
        if (a < 0)
            return (told, holds);
        foreach (var row in rows)
        {
            if (row[a] == row[b] || row[a] == 0 || row[b] == 0)
                continue;
            told++;
            holds += IsDifference(row[of], row[a], row[b]) ? 1 : 0;
        }

        return (told, holds);
    }

    /// <summary>Whether an amount is the difference of two, within one of rounding, whatever signs the three are printed with.</summary>
    public static bool IsDifference(decimal amount, decimal a, decimal b) =>
        Math.Abs(Math.Abs(amount) - Math.Abs(a - b)) <= 1 || Math.Abs(Math.Abs(amount) - Math.Abs(a + b)) <= 1;

    private static decimal? Amount(string text)
    {
        var (value, digits, scale, negative) = (0m, 0, 0m, false);
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                if (++digits > 15)
                    return null;
                (value, scale) = scale > 0 ? (value + (c - '0') * scale, scale / 10) : (value * 10 + (c - '0'), scale);
            }
            else if (c == ',' && scale == 0)
            {
                scale = 0.1m;
            }
            else if (Glyphs.IsMinus(c) || c == '(')
            {
                negative = true;
            }
            else if (c is not (' ' or '.' or ')'))
            {
                return null;
            }
        }

        return digits == 0 ? null : negative ? -value : value;
    }
}
