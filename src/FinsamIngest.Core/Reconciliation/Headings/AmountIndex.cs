namespace FinsamIngest.Core.Reconciliation;

/// <summary>Outcomes and budgets by amount, whatever their year: where else does this amount stand?</summary>
internal sealed class AmountIndex
{
    /// <summary>An amount that stands in more places than this tells nothing.</summary>
    private const int MostAlike = 16;

    /// <summary>Amounts of fewer digits agree by chance.</summary>
    public const int FewestDigits = 3;

    private readonly Dictionary<(ScenarioClass Scenario, long Key), List<PrintedFigure>> _figures = [];

    public AmountIndex(FigureBook book)
    {
        foreach (var figure in book.Figures)
        {
            if (!Tells(figure))
                continue;
            var key = (ScenarioClasses.Of(figure.Scenario), Key(Math.Abs(figure.Value) * figure.Scale));
            if (!_figures.TryGetValue(key, out var alike))
                _figures[key] = alike = [];
            if (alike.Count <= MostAlike)
                alike.Add(figure);
        }
    }

    /// <summary>Whether a figure is an amount of enough digits in a year.</summary>
    public static bool Tells(PrintedFigure figure) =>
        Units.IsMoney(figure.Unit) && figure.Period is not null && ScenarioClasses.Of(figure.Scenario) != ScenarioClass.Derived && SignificantDigits.Of(figure.Value) >= FewestDigits;

    /// <summary>Figures of other tables that show the same amount if the figure's unit were <paramref name="scale"/> kronor; signs are left out.</summary>
    public IEnumerable<PrintedFigure> Alike(PrintedFigure figure, decimal scale)
    {
        var amount = Math.Abs(figure.Value) * scale;
        for (var key = Key(amount) - 1; key <= Key(amount) + 1; key++)
            if (_figures.TryGetValue((ScenarioClasses.Of(figure.Scenario), key), out var alike) && alike.Count <= MostAlike)
                foreach (var other in alike)
                    if (other.Table != figure.Table && 2 * Math.Abs(amount - (Math.Abs(other.Value) * other.Scale)) <= (figure.Quantum * scale) + (other.Quantum * other.Scale))
                        yield return other;
    }

    /// <summary>Buckets of a tenth of a per mille or more, so that amounts in kr, tkr and mnkr meet in neighbouring ones.</summary>
    private static long Key(decimal kronor) => (long)decimal.Round(kronor / 1000, MidpointRounding.AwayFromZero);
}
