namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Decides whether sums of bounded variables can all be within their bounds: the general simplex of Dutertre and de Moura, in exact fractions, with Bland's
/// rule, so that it ends. Starts from amounts that violate few sums or none: the printed ones, or those that satisfied fewer sums.
/// </summary>
internal sealed class BoundedSimplex
{
    /// <summary>More exchanges than any report has needed: the largest seen took under 40.</summary>
    private const int MostPivots = 400;

    private readonly int _variables;
    private readonly Fraction[][] _rows;
    private readonly int[] _basic;
    private readonly int[] _free;
    private readonly Fraction[] _value;
    private readonly (long Low, long High)[] _bounds;

    /// <param name="rows">The coefficients of each sum.</param>
    /// <param name="start">A value within its bounds for each variable.</param>
    /// <param name="bounds">Bounds of the variables, then of the sums.</param>
    public BoundedSimplex(long[][] rows, Fraction[] start, (long Low, long High)[] bounds)
    {
        _variables = start.Length;
        _bounds = bounds;
        _rows = Array.ConvertAll(rows, r => Array.ConvertAll(r, Fraction.Of));
        _free = [.. Enumerable.Range(0, _variables)];
        _basic = [.. Enumerable.Range(_variables, rows.Length)];
        _value = new Fraction[_variables + rows.Length];
        start.CopyTo(_value, 0);
        for (var r = 0; r < rows.Length; r++)
        {
            var sum = Fraction.Of(0);
            for (var i = 0; i < _variables; i++)
                if (rows[r][i] != 0)
                    sum += _rows[r][i] * _value[i];
            _value[_variables + r] = sum;
        }
    }

    /// <summary>Null when it gave up.</summary>
    public bool? IsFeasible { get; private set; }

    /// <summary>If infeasible: the multiple of each sum in the combination that shows it.</summary>
    public Fraction[] Multiples { get; private set; } = [];

    /// <summary>If feasible: the value of a variable in one of the solutions.</summary>
    public Fraction ValueOf(int variable) => _value[variable];

    public void Run()
    {
        for (var pivot = 0; pivot <= MostPivots; pivot++)
        {
            if (Violated() is not { } row)
            {
                IsFeasible = true;
                return;
            }

            var variable = _basic[row];
            if (!_value[variable].IsValid)
                return;
            var rises = _value[variable].CompareTo(_bounds[variable].Low) < 0;
            var column = Entering(row, rises);
            if (column < 0)
            {
                IsFeasible = false;
                Multiples = Certificate(row);
                return;
            }

            if (!Exchange(row, column, Fraction.Of(rises ? _bounds[variable].Low : _bounds[variable].High)))
                return;
        }
    }

    private int? Violated()
    {
        int? found = null;
        for (var r = 0; r < _rows.Length; r++)
        {
            var variable = _basic[r];
            if ((found is null || variable < _basic[found.Value]) && (!_value[variable].IsValid || _value[variable].CompareTo(_bounds[variable].Low) < 0 || _value[variable].CompareTo(_bounds[variable].High) > 0))
                found = r;
        }

        return found;
    }

    private int Entering(int row, bool rises)
    {
        var best = -1;
        for (var c = 0; c < _free.Length; c++)
        {
            var sign = rises ? _rows[row][c].Sign : -_rows[row][c].Sign;
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
        for (var r = 0; r < _rows.Length; r++)
            if (r != row && _rows[r][column].Sign != 0)
                _value[_basic[r]] += _rows[r][column] * step;

        var source = _rows[row];
        // Nearly all coefficients are nothing: only the others are gone through again for each row.
        var used = new List<int>();
        for (var c = 0; c < source.Length; c++)
        {
            if (c == column || source[c].Sign == 0)
                continue;
            source[c] = -source[c] / pivot;
            if (!source[c].IsValid)
                return false;
            used.Add(c);
        }

        source[column] = Fraction.Of(1) / pivot;
        for (var r = 0; r < _rows.Length; r++)
        {
            var factor = _rows[r][column];
            if (r == row || factor.Sign == 0)
                continue;
            var changed = _rows[r];
            changed[column] = factor * source[column];
            foreach (var c in used)
            {
                changed[c] += factor * source[c];
                if (!changed[c].IsValid)
                    return false;
            }

            if (!changed[column].IsValid)
                return false;
        }

        (_basic[row], _free[column]) = (entering, leaving);
        return step.IsValid && source[column].IsValid;
    }

    /// <summary>A variable that cannot reach its bound although all it depends on is at theirs: what it depends on, as multiples of the sums.</summary>
    private Fraction[] Certificate(int row)
    {
        var multiples = new Fraction[_rows.Length];
        for (var r = 0; r < multiples.Length; r++)
            multiples[r] = Fraction.Of(0);
        if (_basic[row] >= _variables)
            multiples[_basic[row] - _variables] = Fraction.Of(1);
        for (var c = 0; c < _free.Length; c++)
            if (_free[c] >= _variables)
                multiples[_free[c] - _variables] = -_rows[row][c];
        return multiples;
    }
}
