using System.Globalization;
using FinsamIngest.Core.Reconciliation;

namespace FinsamIngest.Core.Prose;

/// <summary>Finds figures by value alone: an amount with many digits names its cell whatever the words.</summary>
internal sealed class ValueSearch(TopicIndex index)
{
    /// <summary>Digits with which an amount is hardly there twice by chance.</summary>
    private const int Telling = 4;

    /// <summary>The figures of the claim's year that the amount can be; those that share words with the sentence before others.</summary>
    public List<int> Find(Claim claim)
    {
        var amount = claim.Amount;
        var found = new List<int>();
        if (!amount.IsMoney || amount.Hedge != Hedge.None || amount.Digits < Telling - 1 || claim.Kind == ClaimKind.Change)
            return found;
        var year = claim.Year?.ToString(CultureInfo.InvariantCulture);
        var spoken = claim.Subjects.SelectMany(s => s.Stems).ToHashSet();
        var shared = new List<int>();
        foreach (var figure in Fitting(amount))
        {
            var f = index.Book.Figures[figure];
            if (f.Period != year || (f.Scenario == Reports.Scenario.Deviation) != (claim.Kind == ClaimKind.Deviation))
                continue;
            if (claim.IsScenarioSure && claim.Kind == ClaimKind.Level && ScenarioClasses.Of(f.Scenario) != claim.Scenario)
                continue;
            found.Add(figure);
            if (index.TopicOf(new RowKey(f.Table, f.Row)) is { } topic && topic.Stems.Any(own => spoken.Any(s => Stems.Meet(own, s))))
                shared.Add(figure);
        }

        return shared.Count > 0 ? shared : amount.Digits >= Telling ? found : [];
    }

    /// <summary>All figures that the amount can be as it is printed.</summary>
    public IEnumerable<int> Fitting(Amount amount)
    {
        var scale = Units.Scale(amount.Unit);
        var said = Math.Abs(amount.Value) * scale;
        var half = amount.Quantum * scale / 2;
        // A figure in millions with two decimals is up to 5 000 kronor off; what it stands for is tested below.
        foreach (var figure in index.Between(said - half - 5_000, said + half + 5_000))
        {
            var f = index.Book.Figures[figure];
            if (Math.Abs(Math.Abs(f.Value * f.Scale) - said) <= half + (f.Quantum * f.Scale / 2))
                yield return figure;
        }
    }
}
