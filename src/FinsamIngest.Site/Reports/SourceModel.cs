using System.Collections.Immutable;
using FinsamIngest.Core.Documents;

namespace FinsamIngest.Site.Reports;

/// <summary>What can be shown of the original.</summary>
public enum SourceKind
{
    /// <summary>Nothing: its file has been replaced or removed.</summary>
    Missing,

    /// <summary>A PDF that the browser draws.</summary>
    Pdf,

    /// <summary>Lines of text.</summary>
    Text,
}

/// <summary>The original beside the findings.</summary>
/// <param name="Kind">What can be shown of it.</param>
/// <param name="Lines">The lines of a text; empty for a PDF.</param>
public sealed record SourceModel(SourceKind Kind, ImmutableArray<SourceLine> Lines)
{
    public static readonly SourceModel Missing = new(SourceKind.Missing, []);
}
