using System.Collections.Immutable;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>Reads the figures in running text, ties them to the figures of the tables, and reports contradictions.</summary>
public static class ProseReader
{
    /// <summary>More figures than any report has in its text; a document with more is a list of numbers.</summary>
    private const int MostFigures = 2000;

    /// <summary>Reads the running text: every line that belongs to no table.</summary>
    /// <param name="document">The document.</param>
    /// <param name="tables">Its tables, as read.</param>
    /// <param name="fiscalYear">The year reported on; without it only years that the text says are used.</param>
    public static ProseResult Read(SourceDocument document, ImmutableArray<ReportTable> tables, int? fiscalYear)
    {
        ArgumentNullException.ThrowIfNull(document);
        var book = new FigureBook(tables);
        var sentences = SentenceBuilder.Build(document, ProseLines.OfTables(document, book.Tables));
        var claims = ClaimReader.Read(sentences, fiscalYear);
        var judge = new ProseJudge(new TopicIndex(book));
        var writer = new ProseWriter(book);
        foreach (var claim in claims.Take(MostFigures))
            writer.Add(judge.Judge(claim));
        foreach (var pair in SentencePairs.Find(claims))
            if (pair.Second < MostFigures)
                writer.AddPair(pair);
        return writer.ToResult();
    }
}
