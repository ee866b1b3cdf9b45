namespace FinsamIngest.Core.Reconciliation;

/// <summary>Finds figures of the same year, scenario and amount, whatever table they stand in.</summary>
internal sealed class FigureIndex
{
    /// <summary>A figure that stands in more places than this is no evidence (0, 1 000, the same contribution for every member).</summary>
    private const int MostAlike = 12;

    private readonly Dictionary<(string Period, ScenarioClass Scenario, long Thousands), List<PrintedFigure>> figures = [];

    /// <summary>Figures that were added.</summary>
    public int Count { get; private set; }

    /// <summary>An index of some figures.</summary>
    public static FigureIndex Of(IEnumerable<PrintedFigure> figures)
    {
        var index = new FigureIndex();
        foreach (var figure in figures)
            index.Add(figure);
        return index;
    }

    /// <summary>Adds a figure that has a key; others are passed over.</summary>
    public void Add(PrintedFigure figure)
    {
        if (FigureKeys.Of(figure) is not { } key)
            return;
        if (!figures.TryGetValue(key, out var alike))
            figures[key] = alike = [];
        // One too many says that there are too many.
        if (alike.Count <= MostAlike)
            alike.Add(figure);
        Count++;
    }

    /// <summary>The figures of a key and of the thousands beside it: an amount in kr and the same in tkr may be rounded to different sides.</summary>
    public IEnumerable<PrintedFigure> Near((string Period, ScenarioClass Scenario, long Thousands) key)
    {
        for (var step = -1; step <= 1; step++)
            if (figures.TryGetValue(key with { Thousands = key.Thousands + step }, out var alike) && alike.Count <= MostAlike)
                foreach (var figure in alike)
                    yield return figure;
    }
}
