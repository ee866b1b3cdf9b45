using System.Collections.Immutable;
using FinsamIngest.Core.Storage;
using FinsamIngest.Site.Figures.Measures;

namespace FinsamIngest.Site.Figures;

/// <summary>Brings together what the page Siffror shows. What it needs of every published report is kept, so that after a publication only what is new is read.</summary>
internal sealed class FiguresLoader(IReportStore store)
{
    /// <summary>So many new generations at most are read one by one; more than that (the first visit) are read all at once, line item by line item.</summary>
    private const int MostReadAlone = 50;

    private volatile Kept kept = Kept.Nothing;

    /// <summary>Every association with its measures, by name.</summary>
    public async Task<ImmutableArray<AssociationFigures>> AllAsync(CancellationToken cancellation)
    {
        var known = kept;
        var published = await PublishedAsync(cancellation);
        if (known.Figures.Count == published.Count && published.All(known.Figures.ContainsKey))
            return known.Associations;

        var missing = published.Where(generation => !known.Figures.ContainsKey(generation)).ToList();
        var read = missing.Count > MostReadAlone ? await ReadAllAsync(missing, cancellation) : await ReadAloneAsync(missing, cancellation);
        var figures = published.ToImmutableDictionary(generation => generation, generation => known.Figures.GetValueOrDefault(generation, read.GetValueOrDefault(generation, [])));
        ImmutableArray<AssociationFigures> all = [.. figures.OrderBy(report => report.Key.Id, StringComparer.Ordinal).SelectMany(report => report.Value)
            .Where(figure => figure.OrganisationId is not null).GroupBy(figure => figure.OrganisationId!, StringComparer.Ordinal).Select(association => new AssociationFigures(association.Key, [.. association]))
            .Where(association => !association.Years.IsEmpty).OrderBy(association => association.Name, StringComparer.OrdinalIgnoreCase)];
        kept = new Kept(figures, all);
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

    /// <summary>What is published: a generation never changes.</summary>
    private async Task<HashSet<(string Id, string Generation)>> PublishedAsync(CancellationToken cancellation)
    {
        var generations = new HashSet<(string, string)>();
        await foreach (var entry in store.ListAsync(cancellation))
            if (entry is { Generation: { } generation, SupersededBy: null })
                generations.Add((entry.Id, generation));
        return generations;
    }

    private async Task<Dictionary<(string Id, string Generation), ImmutableArray<FigureRow>>> ReadAllAsync(
        IEnumerable<(string Id, string Generation)> wanted, CancellationToken cancellation)
    {
        var byReport = new Dictionary<string, List<FigureRow>>(StringComparer.Ordinal);
        await foreach (var figure in store.FiguresAsync(new FigureFilter(Codes: MeasureCatalog.Codes), cancellation))
        {
            if (!MeasureCatalog.Uses(figure))
                continue;
            if (!byReport.TryGetValue(figure.ReportId, out var figures))
                byReport.Add(figure.ReportId, figures = []);
            figures.Add(figure);
        }

        return wanted.ToDictionary(generation => generation, generation => byReport.GetValueOrDefault(generation.Id)?.ToImmutableArray() ?? []);
    }

    private async Task<Dictionary<(string Id, string Generation), ImmutableArray<FigureRow>>> ReadAloneAsync(
        IEnumerable<(string Id, string Generation)> wanted, CancellationToken cancellation)
    {
        var read = new Dictionary<(string Id, string Generation), ImmutableArray<FigureRow>>();
        foreach (var (id, generation) in wanted)
            if (await store.ReadAsync(id, generation, cancellation) is { } report)
                read.Add((id, generation), [.. FigureRow.Of(report).Where(MeasureCatalog.Uses)]);
        return read;
    }

    /// <param name="Figures">Of every published generation the figures that some measure is looked for by.</param>
    /// <param name="Associations">What they come to.</param>
    private sealed record Kept(ImmutableDictionary<(string Id, string Generation), ImmutableArray<FigureRow>> Figures, ImmutableArray<AssociationFigures> Associations)
    {
        public static Kept Nothing { get; } = new(ImmutableDictionary<(string Id, string Generation), ImmutableArray<FigureRow>>.Empty, []);
    }
}
