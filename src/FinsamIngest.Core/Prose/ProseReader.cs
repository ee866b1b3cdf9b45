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
        return Read(document, new FigureBook(tables), fiscalYear);
    }

    /// <summary>The same of figures that are gathered already.</summary>
    internal static ProseResult Read(SourceDocument document, FigureBook book, int? fiscalYear)
    {
        var sentences = SentenceBuilder.Build(document, ProseLines.OfTables(document, book.Tables));
        var claims = ClaimReader.Read(sentences, fiscalYear);
        var index = new TopicIndex(book);
        var rulings = new ProseJudge(index).Judge(claims.GetRange(0, Math.Min(claims.Count, MostFigures)));
        new NamedClaims(index).Judge(rulings);
        new UnitSlips(index, sentences).Judge(rulings);
        new Context(index, sentences).Withdraw(rulings);
        Repetitions.Spread(rulings);
        var movements = FromToReader.Read(sentences, fiscalYear);
        new FromToJudge(index).Add(rulings, movements.Take(MostFigures));
        var writer = new ProseWriter(book);
        foreach (var ruling in rulings)
            writer.Add(ruling);
        foreach (var contradiction in SelfContradictions.Find(rulings, movements.Take(MostFigures)))
            writer.Add(contradiction);
        foreach (var pair in SentencePairs.Find(claims))
            if (pair.Second < MostFigures)
                writer.AddPair(pair);
        var comparisons = new ComparisonJudge(index);
        foreach (var comparison in ComparisonReader.Read(sentences, fiscalYear).Take(MostFigures))
            if (comparisons.Judge(comparison) is { } contradicted)
                writer.Add(contradicted);
        foreach (var extreme in ExtremeReader.Read(sentences).Take(MostFigures))
            if (extreme.Select(comparisons.Judge).FirstOrDefault(r => r is not null) is { } beaten)
                writer.Add(beaten);
        return writer.ToResult();
    }
}
