using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Documents;

/// <summary>A report as it was read from its bytes: pages of lines of words, before any meaning is given to them.</summary>
/// <param name="Name">The file or blob name the report came under, without folders.</param>
/// <param name="MediaType">IANA media type, <c>text/plain</c>, <c>text/markdown</c> or <c>application/pdf</c>.</param>
/// <param name="ByteCount">Size of the source in bytes.</param>
/// <param name="DocumentId"><c>sha256:</c> and the hexadecimal digest of the source bytes.</param>
/// <param name="Layout">How blanks and positions in the lines are to be understood.</param>
/// <param name="Pages">The pages in reading order; never empty.</param>
/// <param name="Diagnostics">What could not be read, and where.</param>
public sealed record SourceDocument(
    string Name,
    string MediaType,
    long ByteCount,
    string DocumentId,
    TextLayout Layout,
    ImmutableArray<SourcePage> Pages,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>All lines of all pages, in order; <see cref="SourceLine.Number"/> of the n-th is n.</summary>
    public ImmutableArray<SourceLine> Lines { get; } = [.. Pages.SelectMany(page => page.Lines)];
}

/// <summary>One page. A text without form feeds is a single page.</summary>
/// <param name="Number">1-based page number.</param>
/// <param name="Lines">The lines of the page in reading order.</param>
public sealed record SourcePage(int Number, ImmutableArray<SourceLine> Lines);
