using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Documents.Pages;

/// <summary>An opened document whose pages are read one at a time. Not safe for use by several threads at once.</summary>
public interface IPagedDocument : IDisposable
{
    /// <summary>Number of pages that can be read, at least 1.</summary>
    int PageCount { get; }

    /// <summary>Reads the pages in order, each only when it is asked for, so that memory does not grow with their number.</summary>
    IEnumerable<PageContent> ReadPages();

    /// <summary>Reads the tags of the document, or null when it has none.</summary>
    StructureTree? ReadStructure();

    /// <summary>What could not be read so far; grows while pages are read.</summary>
    ImmutableArray<Diagnostic> Diagnostics { get; }
}
