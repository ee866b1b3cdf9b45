namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Decides whether sums of bounded variables can all be within their bounds: the general simplex of Dutertre and de Moura ("A Fast Linear-Arithmetic Solver for DPLL(T)", CAV 2006), in exact
/// fractions, at last with Bland's rule, so that it ends. Starts from amounts that violate few sums or none, the printed ones; sums are added, and let go, without losing what was found for the others.
/// </summary>
internal sealed class BoundedSimplex
{
    /// <summary>More exchanges than any report has needed at a time: the largest seen took under 150.</summary>
    private const int MostPivots = 400;

    /// <summary>Exchanges in which the sum that is furthest out goes first, which takes fewer; those after them go by order, which alone is sure to end.</summary>
    private const int FastPivots = 100;

    private static readonly (long Low, long High) _anything = (long.MinValue, long.MaxValue);

    private readonly int _mostVariables;
    private readonly List<Fraction[]> _rows = [];
    private readonly List<int> _basic = [];
    private readonly List<int> _free = [];
    private readonly List<Fraction> _value = [];
    private readonly List<(long Low, long High)> _bounds = [];

    /// <summary>Of each variable its column, or the complement of its row.</summary>
    private readonly List<int> _place = [];

    /// <summary>Of each variable the sum that it is, or -1.</summary>
    private readonly List<int> _sum = [];

    private readonly List<int> _slacks = [];
    private readonly List<int> _used = [];

    /// <param name="mostVariables">Variables that will be added, sums not counted.</param>
    public BoundedSimplex(int mostVariables) => _mostVariables = mostVariables;

    /// <summary>Of the last run: null when it gave up.</summary>
    public bool? IsFeasible { get; private set; }

    public int Variables => _free.Count;

    public int Sums => _rows.Count;

    /// <summary>The value of a variable: in one of the solutions, if the last run found any.</summary>
    public Fraction ValueOf(int variable) => _value[variable];

    /// <summary>Adds a variable, at a value within its bounds.</summary>
    /// <returns>By which it is asked for.</returns>
    public int AddVariable(long start, (long Low, long High) bounds)
    {
        _place.Add(_free.Count);
        _free.Add(_value.Count);
        return Add(Fraction.Of(start), bounds, sum: -1);
    }

    /// <summary>Adds a sum of variables.</summary>
    /// <returns>Its number, from 0 on.</returns>
    public int AddSum(IEnumerable<(int Variable, long Weight)> terms, (long Low, long High) bounds)
    {
        var row = new Fraction[_mostVariables];
        var value = Fraction.Of(0);
        foreach (var (variable, weight) in terms)
        {
            var factor = Fraction.Of(weight);
            value += factor * _value[variable];
            var place = _place[variable];
            if (place >= 0)
                row[place] += factor;
            else
                for (var (c, other) = (0, _rows[~place]); c < _free.Count; c++)
                    if (other[c].Sign != 0)
                        row[c] += factor * other[c];
        }

        // A number that no longer fits makes the sum one that is given up on.
        if (Array.Find(row, c => !c.IsValid) is { IsValid: false } unfit)
            value = unfit;

        _place.Add(~_rows.Count);
        _rows.Add(row);
        _slacks.Add(_value.Count);
        _basic.Add(_value.Count);
        Add(value, bounds, _slacks.Count - 1);
        return _slacks.Count - 1;
    }

    /// <summary>Lets a sum be anything.</summary>
    public void Release(int sum) => _bounds[_slacks[sum]] = _anything;

    /// <summary>Goes on from where the last run ended.</summary>
    /// <returns>If infeasible: the sums in the combination that shows it, with their multiples; otherwise nothing.</returns>
    public List<(int Sum, Fraction Multiple)> Run()
    {
        IsFeasible = null;
        for (var pivot = 0; pivot <= MostPivots; pivot++)
        {
            if (Violated(byOrder: pivot >= FastPivots) is not { } row)
            {
                IsFeasible = true;
                return [];
            }

            var variable = _basic[row];
            if (!_value[variable].IsValid)
                return [];
            var rises = _value[variable].CompareTo(_bounds[variable].Low) < 0;
            var column = Entering(row, rises);
            if (column < 0)
            {
                IsFeasible = false;
                return Certificate(row);
            }

            if (!Exchange(row, column, Fraction.Of(rises ? _bounds[variable].Low : _bounds[variable].High)))
                return [];
        }

        return [];
    }

    private int Add(Fraction value, (long Low, long High) bounds, int sum)
    {
        _value.Add(value);
        _bounds.Add(bounds);
        _sum.Add(sum);
        return _value.Count - 1;
    }

    /// <summary>A sum, or a variable that stands for one, out of its bounds: the one that is furthest out, or the first in order.</summary>
    private int? Violated(bool byOrder)
    {
        int? found = null;
        var furthest = 0.0;
        for (var r = 0; r < _rows.Count; r++)
        {
            var variable = _basic[r];
            var value = _value[variable];
            if (!value.IsValid)
                return r;
            var (low, high) = _bounds[variable];
            if (value.CompareTo(low) >= 0 && value.CompareTo(high) <= 0)
                continue;
            var distance = Math.Max(low - value.Approximate, value.Approximate - high);
            if (found is null || (byOrder ? variable < _basic[found.Value] : distance > furthest))
                (found, furthest) = (r, distance);
        }

        return found;
    }

    private int Entering(int row, bool rises)
    {
        var best = -1;
        var coefficients = _rows[row];
        for (var c = 0; c < _free.Count; c++)
        {
            var sign = rises ? coefficients[c].Sign : -coefficients[c].Sign;
            var variable = _free[c];
            if (sign == 0 || (best >= 0 && _free[best] < variable))
                continue;
            if (sign > 0 ? _value[variable].CompareTo(_bounds[variable].High) < 0 : _value[variable].CompareTo(_bounds[variable].Low) > 0)
                best = c;
        }

        return best;
    }

    /// <summary>Makes a basic variable free, at the given value, and a free one basic; false when a number no longer fits.</summary>
    private bool Exchange(int row, int column, Fraction target)
    {
        var (leaving, entering) = (_basic[row], _free[column]);
        var pivot = _rows[row][column];
        var step = (target - _value[leaving]) / pivot;
        _value[leaving] = target;
        _value[entering] += step;
        for (var r = 0; r < _rows.Count; r++)
            if (r != row && _rows[r][column].Sign != 0)
                _value[_basic[r]] += _rows[r][column] * step;

        var source = _rows[row];
        // Nearly all coefficients are nothing: only the others are gone through again for each row.
        _used.Clear();
        for (var c = 0; c < _free.Count; c++)
        {
            if (c == column || source[c].Sign == 0)
                continue;
            source[c] = -source[c] / pivot;
            if (!source[c].IsValid)
                return false;
            _used.Add(c);
        }

        source[column] = Fraction.Of(1) / pivot;
        for (var r = 0; r < _rows.Count; r++)
        {
            var factor = _rows[r][column];
            if (r == row || factor.Sign == 0)
                continue;
            var changed = _rows[r];
            changed[column] = factor * source[column];
            foreach (var c in _used)
            {
                changed[c] += factor * source[c];
                if (!changed[c].IsValid)
                    return false;
            }

            if (!changed[column].IsValid)
                return false;
        }

        (_basic[row], _free[column]) = (entering, leaving);
        (_place[entering], _place[leaving]) = (~row, column);
        return step.IsValid && source[column].IsValid;
    }

    /// <summary>A variable that cannot reach its bound although all it depends on is at theirs: what it depends on, as multiples of the sums.</summary>
    private List<(int Sum, Fraction Multiple)> Certificate(int row)
    {
        var multiples = new List<(int Sum, Fraction Multiple)>();
        if (_sum[_basic[row]] is >= 0 and var own)
            multiples.Add((own, Fraction.Of(1)));
        for (var c = 0; c < _free.Count; c++)
            if (_sum[_free[c]] is >= 0 and var sum && _rows[row][c].Sign != 0)
                multiples.Add((sum, -_rows[row][c]));
        return multiples;
    }
}
