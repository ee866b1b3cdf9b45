using System.Collections.Immutable;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Site.Figures;

/// <summary>A canonical line item over the years.</summary>
/// <param name="Code">Which one.</param>
/// <param name="Label">As the latest report prints it.</param>
/// <param name="Figures">The printed figure of each year.</param>
public sealed record LineItem(string Code, string Label, ImmutableDictionary<int, FigureRow> Figures);
