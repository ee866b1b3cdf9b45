using System.Collections.Immutable;
using FinsamIngest.Core.Storage;
using FinsamIngest.Site.Figures.Measures;

namespace FinsamIngest.Site.Figures;

/// <summary>Brings together what the page Siffror shows. What is read for all associations is kept until a report is published, for it is read from every report.</summary>
internal sealed class FiguresLoader(IReportStore store)
{
    private volatile Kept? kept;

    /// <summary>Every association with its measures, by name. Each line item is one partition of the store, so nothing else is read.</summary>
    public async Task<ImmutableArray<AssociationFigures>> AllAsync(CancellationToken cancellation)
    {
        var published = await PublishedAsync(cancellation);
        if (kept is { } known && known.Published == published)
            return known.Associations;
        var figures = new Dictionary<string, List<FigureRow>>(StringComparer.Ordinal);
        foreach (var code in MeasureCatalog.Codes)
            await foreach (var figure in store.FiguresAsync(new FigureFilter(Code: code), cancellation))
                if (figure.OrganisationId is { } id)
                {
                    if (!figures.TryGetValue(id, out var list))
                        figures.Add(id, list = []);
                    list.Add(figure);
                }

        ImmutableArray<AssociationFigures> all = [.. figures.Select(pair => new AssociationFigures(pair.Key, pair.Value))
            .Where(association => !association.Years.IsEmpty).OrderBy(association => association.Name, StringComparer.OrdinalIgnoreCase)];
        kept = new Kept(published, all);
        return all;
    }

    /// <summary>One association; null when no published report is its.</summary>
    public async Task<AssociationModel?> OneAsync(string id, CancellationToken cancellation)
    {
        var figures = new List<FigureRow>();
        await foreach (var figure in store.FiguresAsync(new FigureFilter(Organisation: id), cancellation))
            figures.Add(figure);
        return figures.Count == 0 ? null : new AssociationModel(new AssociationFigures(id, figures), LineItems.Of(figures));
    }

    /// <summary>What is published, on a line: it changes when anything of it does.</summary>
    private async Task<string> PublishedAsync(CancellationToken cancellation)
    {
        var generations = new List<string>();
        await foreach (var entry in store.ListAsync(cancellation))
            if (entry is { Generation: { } generation, SupersededBy: null })
                generations.Add(entry.Id + generation);
        generations.Sort(StringComparer.Ordinal);
        return string.Join('|', generations);
    }

    private sealed record Kept(string Published, ImmutableArray<AssociationFigures> Associations);
}
