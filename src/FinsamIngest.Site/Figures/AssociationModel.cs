using System.Collections.Immutable;
using FinsamIngest.Core.Reports;
using FinsamIngest.Site.Figures.Measures;

namespace FinsamIngest.Site.Figures;

/// <summary>What the page of an association shows.</summary>
/// <param name="Figures">Its measures.</param>
/// <param name="Statements">Its statements over the years.</param>
public sealed record AssociationModel(AssociationFigures Figures, ImmutableArray<StatementYears> Statements);

/// <summary>A statement over the years.</summary>
/// <param name="Statement">Which one.</param>
/// <param name="Years">The years it has figures of.</param>
/// <param name="Items">Its line items in the order in which the latest report prints them.</param>
public sealed record StatementYears(Statement Statement, ImmutableArray<int> Years, ImmutableArray<LineItem> Items);
