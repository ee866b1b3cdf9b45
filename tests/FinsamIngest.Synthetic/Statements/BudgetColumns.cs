using FinsamIngest.Synthetic.Habits;
using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Statements;

/// <summary>The four columns utfall, budget, avvikelse and last year's utfall, and their rows.</summary>
internal sealed class BudgetColumns
{
    private readonly Draft _draft;

    private readonly TruthColumn _actual;

    private readonly TruthColumn _budget;

    private readonly TruthColumn? _deviation;

    private readonly TruthColumn? _prior;

    private readonly DeviationStyle _style;

    private readonly bool _sumsDeviate;

    public BudgetColumns(Draft draft, TruthTable table, bool withPrior, DeviationStyle style)
    {
        _draft = draft;
        _style = style;
        var (dice, year) = (draft.Dice, draft.Year);
        _sumsDeviate = dice.Chance(0.8);
        var form = dice.Next(4);
        string[] Head(string word, int of) => form switch
        {
            0 => [$"{word} {of}"],
            1 => [word, $"{of}"],
            2 => [word, "Jan-dec", $"{of}"],
            _ => [word == "Utfall" && of != year ? $"Utfall {of}" : word],
        };
        string[] deviation = (form, style) switch
        {
            (2, DeviationStyle.ActualLessBudget) => ["Avvikelse", "Utfall –", "budget"],
            (1, _) => [dice.Pick("Avvikelse", "Diff mot"), dice.Pick($"{year}", "budget")],
            _ => [dice.Pick("Avvikelse", "Differens")],
        };
        if (dice.Chance(0.3))
        {
            _budget = table.Column(year, "budget", Head("Budget", year));
            _actual = table.Column(year, "actual", Head("Utfall", year));
        }
        else
        {
            _actual = table.Column(year, "actual", Head("Utfall", year));
            _budget = table.Column(year, "budget", Head("Budget", year));
        }
        _deviation = table.Column(year, "deviation", deviation);
        if (withPrior)
            _prior = table.Column(year - 1, "actual", form == 3 && dice.Chance(0.5) ? [$"{year - 1}"] : Head("Utfall", year - 1));
        Table = table;
    }

    public TruthTable Table { get; }

    public TruthColumn? Deviation => _deviation;

    /// <summary>A row; <paramref name="sign"/> is −1 for a cost printed with a minus, and <paramref name="cost"/> says that more is worse.</summary>
    public TruthRow Row(string label, string kind, decimal actual, decimal budget, decimal prior, int sign, bool cost, string? side = null)
    {
        var zero = _draft.Habits.Zero;
        var row = Table.Row(label, kind, side: side);
        row.Set(_actual, sign * actual, zero).Set(_budget, sign * budget, zero);
        var flip = _style == DeviationStyle.BudgetLessActual || (_style == DeviationStyle.Effect && cost && sign > 0) ? -1 : 1;
        if (_deviation is not null && (kind == "item" || _sumsDeviate))
        {
            row.Set(_deviation, flip * sign * (actual - budget), zero);
            List<TruthTerm> terms = [];
            if (row[_actual]?.Printed is not null)
                terms.Add(new TruthTerm(row[_actual]!, flip));
            if (row[_budget]?.Printed is not null)
                terms.Add(new TruthTerm(row[_budget]!, -flip));
            _draft.Report.Relate("horizontal", row[_deviation], [.. terms]);
        }
        if (_prior is not null)
            row.Set(_prior, sign * prior, zero);
        return row;
    }

    /// <summary>A total whose parts enter with signs; the deviations of an effect table all add up with one sign.</summary>
    public void Sum(TruthRow total, params IEnumerable<(TruthRow? Row, decimal Weight)> parts)
    {
        foreach (var column in Table.Columns)
        {
            var effect = column == _deviation && _style == DeviationStyle.Effect;
            TruthTerm[] terms = [.. parts.Where(p => p.Row?[column]?.Printed is not null).Select(p => new TruthTerm(p.Row![column]!, effect ? 1 : p.Weight))];
            _draft.Report.Relate("vertical_sum", total[column], terms);
        }
    }
}
