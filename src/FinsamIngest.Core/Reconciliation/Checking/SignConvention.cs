namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Which way round a column of differences is meant. Reports differ, so do tables of one report, and in some tables income rows are
/// outcome less budget and cost rows budget less outcome. Rows vote; a row is judged by those of its own kind, never by its own vote alone.
/// </summary>
internal sealed class SignConvention
{
    private int _plus;
    private int _minus;

    public void Count(IReadOnlyList<RowAlternatives> rows)
    {
        foreach (var row in rows)
        {
            _plus += row.Vote > 0 ? 1 : 0;
            _minus += row.Vote < 0 ? 1 : 0;
        }
    }

    /// <summary>The way round that a row has to follow, and whether other rows prove it.</summary>
    public (bool IsPlus, bool IsProven) For(IReadOnlyList<RowAlternatives> rows, int index, RowSide[] sides, RowShape[] shapes)
    {
        var row = rows[index];
        // Where both ways are in regular use, a total row over both kinds may follow either.
        if (_plus >= 3 && _minus >= 3 && row.Vote != 0 && shapes[row.Row].Role != RowRole.Item)
            return (row.Vote > 0, true);

        var side = sides[row.Row];
        // Incomes one way and costs the other: what is good for the result is positive. A net row (finansiella intäkter och kostnader, a result)
        // follows either, and cannot be judged by the rest.
        var isNet = IsNet(shapes[row.Row]);
        if (row.Vote != 0 && (side == RowSide.Unknown || isNet) && (MayBeEffect(rows, index, sides, isNet) || (isNet && Unnamed(rows, row, sides, shapes) == -row.Vote)))
            return (row.Vote > 0, false);

        if (side != RowSide.Unknown)
        {
            var (plus, minus) = (0, 0);
            foreach (var other in rows)
            {
                if (sides[other.Row] != side)
                    continue;
                plus += other.Vote > 0 ? 1 : 0;
                minus += other.Vote < 0 ? 1 : 0;
            }

            if (Math.Max(plus, minus) >= 2 && Math.Max(plus, minus) >= 2 * Math.Min(plus, minus))
                return (plus > minus, true);
            // A lone income row among costs, or the reverse: the others follow another convention, and its own reading is as good as any.
            if (row.Vote != 0 && plus + minus == 1 && IsAlone(rows, row, side, sides, shapes, mustShow: false))
                return (row.Vote > 0, false);
        }
        else if (!isNet && Unnamed(rows, row, sides, shapes) is not 0 and var way)
        {
            // "Avgifter" over rows that all go the other way, with the result: an income that does not say so.
            var isIncome = row.Vote * way < 0 && rows.Take(index).All(other => other.Vote == 0) && IsAlone(rows, row, RowSide.Income, sides, shapes, mustShow: true);
            return isIncome ? (row.Vote > 0, false) : (way > 0, true);
        }

        var around = Around(rows, index);
        if (Math.Abs(around) >= 3)
            return (around > 0, true);
        var own = row.Vote;
        var (others, against) = (_plus - (own > 0 ? 1 : 0), _minus - (own < 0 ? 1 : 0));
        if (others == against)
            return (own >= 0, false);
        return (others > against, Math.Max(others, against) >= 2);
    }

    /// <summary>The way that all other rows go that name no side and are no net, two at least: 1, −1, or 0 when they differ.</summary>
    private static int Unnamed(IReadOnlyList<RowAlternatives> rows, RowAlternatives row, RowSide[] sides, RowShape[] shapes)
    {
        var (plus, minus) = (0, 0);
        foreach (var other in rows)
            if (other != row && sides[other.Row] == RowSide.Unknown && !IsNet(shapes[other.Row]))
                (plus, minus) = (plus + (other.Vote > 0 ? 1 : 0), minus + (other.Vote < 0 ? 1 : 0));
        return Math.Min(plus, minus) > 0 || plus + minus < 2 ? 0 : plus - minus > 0 ? 1 : -1;
    }

    /// <summary>Whether a row counts incomes and costs together.</summary>
    private static bool IsNet(RowShape shape) => IsResult(shape) || RowSides.IsFinancial(LabelText.Normalise(shape.Label));

    /// <summary>Also "Summa resultat", whose first word says that it is a sum.</summary>
    private static bool IsResult(RowShape shape) => shape.Role == RowRole.Result || LabelText.HasWord(LabelText.Normalise(shape.Label), "resultat");

    /// <summary>
    /// Whether the only row of its side may follow its own convention: the rest are of the other side by their words, or may be ("Kansli", "Insatser") because all go the other
    /// way and the result, which incomes raise and costs lower, goes with the incomes; <paramref name="mustShow"/> where there has to be such a result.
    /// </summary>
    private static bool IsAlone(IReadOnlyList<RowAlternatives> rows, RowAlternatives row, RowSide side, RowSide[] sides, RowShape[] shapes, bool mustShow)
    {
        var (agree, differ, result) = (0, 0, 0);
        foreach (var other in rows)
        {
            if (other == row || other.Vote == 0 || RowSides.IsFinancial(LabelText.Normalise(shapes[other.Row].Label)))
                continue;
            if (IsResult(shapes[other.Row]))
                result = result != 0 && result != other.Vote ? 2 : other.Vote;
            else if (sides[other.Row] == RowSide.Unknown)
                (agree, differ) = other.Vote == row.Vote ? (agree + 1, differ) : (agree, differ + 1);
        }

        // The result goes with the incomes whichever way they go; an income against it has the wrong sign, or the result has.
        if (!mustShow && side == RowSide.Income && rows.Any(r => r != row && r.Vote == -row.Vote && IsResult(shapes[r.Row]) && sides[r.Row] != RowSide.Cost))
            return false;
        return differ == 0 || (agree == 0 && ((result == 0 && !mustShow) || result == (side == RowSide.Income ? row.Vote : -row.Vote)));
    }

    /// <summary>Whether all incomes are differences one way round and all costs the other, or, for a net, only rows of one kind tell.</summary>
    private static bool MayBeEffect(IReadOnlyList<RowAlternatives> rows, int index, RowSide[] sides, bool isNet)
    {
        var (income, cost, mixed) = (0, 0, false);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (i == index || row.Vote == 0 || sides[row.Row] == RowSide.Unknown)
                continue;
            ref var votes = ref sides[row.Row] == RowSide.Income ? ref income : ref cost;
            mixed |= votes * row.Vote < 0;
            votes += row.Vote > 0 ? 1 : -1;
        }

        return !mixed && (income * cost < 0 || (isNet && income != cost && income * cost == 0));
    }

    /// <summary>The votes of the two nearest voting rows on either side.</summary>
    private static int Around(IReadOnlyList<RowAlternatives> rows, int index)
    {
        var sum = 0;
        for (int i = index - 1, left = 2; i >= 0 && i >= index - 8 && left > 0; i--)
            if (rows[i].Vote != 0)
                (sum, left) = (sum + rows[i].Vote, left - 1);
        for (int i = index + 1, left = 2; i < rows.Count && i <= index + 8 && left > 0; i++)
            if (rows[i].Vote != 0)
                (sum, left) = (sum + rows[i].Vote, left - 1);
        return sum;
    }
}
