using System.Globalization;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>Finds what a share may be: a printed percentage, or one figure of the report in per cent of another.</summary>
internal static class ShareFinder
{
    public static void Add(TopicIndex index, List<Candidate> found, Claim claim, Subject subject, RowTopic topic, double score, int year)
    {
        AddPrinted(index, found, claim, topic, score, year);
        if (topic.Concept == Concept.None || score < 0.5)
            return;
        var book = index.Book;
        var part = index.Find(topic.Row, Text(year), ScenarioClass.Outcome);
        if (part < 0 || !Units.IsMoney(book.Figures[part].Unit))
            return;
        foreach (var whole in Wholes(topic.Concept, subject))
            foreach (var total in index.Of(whole))
                if (total.Row != topic.Row && index.Find(total.Row, Text(year), ScenarioClass.Outcome) is >= 0 and var figure)
                    AddComputed(book, found, claim, topic, [part], figure, score);
        if (topic.Concept == Concept.Municipalities)
            AddAll(index, found, claim, topic, score, year);
    }

    private static void AddPrinted(TopicIndex index, List<Candidate> found, Claim claim, RowTopic topic, double score, int year)
    {
        var book = index.Book;
        var columns = book.Tables[topic.Row.Table].Columns;
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c].Period != Text(year) || columns[c].Scenario is Scenario.Deviation or Scenario.Budget || book.FigureAt(topic.Row.Table, topic.Row.Row, c) is not { Unit: Unit.Percent } figure)
                continue;
            found.Add(new Candidate(topic, [new Term(figure.Index, 1)], [], figure.Value, figure.Quantum / 2, score + 0.2, Agreement.Of(claim.Amount, figure.Value, figure.Quantum / 2), Naming.None));
        }
    }

    /// <summary>What a share of a concept is a share of: what the words say, else all costs for a cost, all contributions for a member's.</summary>
    private static IEnumerable<Concept> Wholes(Concept part, Subject subject)
    {
        foreach (var other in subject.Others)
            if (other is Concept.Costs or Concept.Income or Concept.Members && other != part)
                yield return other;
        if (part is Concept.Administration or Concept.Structural or Concept.Individual or Concept.Activities or Concept.Board or Concept.Personnel)
            yield return Concept.Costs;
        if (ConceptLexicon.IsParty(part) || part == Concept.Equity)
            yield return Concept.Members;
    }

    /// <summary>"Kommunerna står för en fjärdedel": all municipalities of one table together.</summary>
    private static void AddAll(TopicIndex index, List<Candidate> found, Claim claim, RowTopic topic, double score, int year)
    {
        var book = index.Book;
        var parts = new List<int>();
        foreach (var other in index.Of(Concept.Municipalities))
        {
            if (other.Row.Table != topic.Row.Table)
                continue;
            if (parts.Count == 0 && other.Row != topic.Row)
                return;
            if (index.Find(other.Row, Text(year), ScenarioClass.Outcome) is >= 0 and var figure)
                parts.Add(figure);
        }

        if (parts.Count > 1)
            foreach (var total in index.Of(Concept.Members))
                if (index.Find(total.Row, Text(year), ScenarioClass.Outcome) is >= 0 and var whole)
                    AddComputed(book, found, claim, topic, parts, whole, score + 0.2);
    }

    private static void AddComputed(FigureBook book, List<Candidate> found, Claim claim, RowTopic topic, List<int> parts, int whole, double score)
    {
        var total = book.Figures[whole];
        if (!Units.IsMoney(total.Unit) || total.Value == 0)
            return;
        var sum = parts.Sum(p => Math.Abs(book.Figures[p].Value) * book.Figures[p].Scale);
        var share = 100 * sum / Math.Abs(total.Value * total.Scale);
        if (share is > 0 and <= 100)
            found.Add(new Candidate(topic, [.. parts.Select(p => new Term(p, 1))], [new Term(whole, 1)], share, 0.05m, score, Agreement.Of(claim.Amount, share, 0.05m), Naming.None));
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
