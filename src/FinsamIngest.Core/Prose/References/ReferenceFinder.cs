using System.Globalization;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>Finds the figures of tables that a claim may speak of: by concept, by the words of labels, by year and scenario.</summary>
internal sealed class ReferenceFinder(TopicIndex index)
{
    /// <summary>Below this a label shares too little with the words to be meant.</summary>
    private const double LeastScore = 0.3;

    private readonly FigureBook book = index.Book;

    /// <summary>The candidates of all subjects of the claim, the likeliest subject first.</summary>
    public List<Candidate> Find(Claim claim)
    {
        var found = new List<Candidate>();
        var discount = 0.0;
        foreach (var subject in claim.Subjects)
        {
            foreach (var (topic, score, named) in Rows(subject))
                Add(found, claim, subject, topic, score - discount, named && subject == claim.Subject);
            // What stands beside the figure agrees with it: no need to look further away.
            if (subject == claim.Subject && found.Exists(c => c.Fit == Fit.Agrees && c.Score >= 1))
                break;
            discount += 0.2;
        }

        return found;
    }

    /// <summary>The rows a subject may be, with scores; named ones are what its words say in full.</summary>
    private IEnumerable<(RowTopic Topic, double Score, bool IsNamed)> Rows(Subject subject)
    {
        var scores = new Dictionary<RowKey, (RowTopic Topic, double Score, bool Named)>();
        foreach (var topic in index.Of(subject.Concept))
            scores[topic.Row] = (topic, 1, true);
        // What is left of earlier years is called a surplus, whether this year's result is in it or not.
        if (subject.Concept == Concept.Surplus)
            foreach (var topic in index.Of(Concept.Equity))
                scores.TryAdd(topic.Row, (topic, 0.8, false));
        foreach (var other in subject.Others)
            if (subject.Concept == Concept.None || ConceptLexicon.IsGeneric(subject.Concept) || !ConceptLexicon.IsGeneric(other))
                foreach (var topic in index.Of(other))
                    scores.TryAdd(topic.Row, (topic, 0.5, false));
        foreach (var stem in subject.Stems)
        {
            var rows = index.With(stem).Take(TopicIndex.MostRows + 1).ToList();
            if (rows.Count <= TopicIndex.MostRows)
                foreach (var topic in rows)
                    scores.TryAdd(topic.Row, (topic, 0, false));
        }

        foreach (var (topic, score, named) in scores.Values)
        {
            // A long label that holds all that the words tell is as good as a short one that the words repeat.
            var containment = Math.Max(index.Containment(topic, subject.Stems), Covers(topic, subject) ? 0.8 : 0);
            // A concept has many names: that the label uses another one is no reason to doubt.
            if (score + ((score >= 1 ? 0.3 : 0.7) * containment) is var total && total >= LeastScore)
                yield return (topic, total, named || (index.Containment(topic, subject.Stems) > 0.99 && subject.Concept == Concept.None && topic.Stems.Length >= 2 && subject.Unexplained.All(u => topic.Stems.Any(own => Stems.Meet(own, u)))));
        }
    }

    private static bool Covers(RowTopic topic, Subject subject) =>
        subject.Unexplained.Count >= 2 && subject.Unexplained.All(u => topic.Stems.Any(own => Stems.Meet(own, u)));

    private void Add(List<Candidate> found, Claim claim, Subject subject, RowTopic topic, double score, bool named)
    {
        if (claim.Year is not { } year)
            return;
        switch (claim.Kind)
        {
            case ClaimKind.Level:
                AddLevel(found, claim, topic, score, named, year);
                break;
            case ClaimKind.Change:
                AddChange(found, claim, topic, score, named, year);
                if (!claim.IsScenarioSure)
                    AddOffBudget(found, claim, topic, score - 0.1, false, year);
                break;
            case ClaimKind.Deviation:
                AddOffBudget(found, claim, topic, score, named, year);
                if (!claim.IsScenarioSure)
                    AddChange(found, claim, topic, score - 0.1, false, year);
                break;
            case ClaimKind.Share:
                ShareFinder.Add(index, found, claim, subject, topic, score, year);
                break;
        }
    }

    private void AddLevel(List<Candidate> found, Claim claim, RowTopic topic, double score, bool named, int year)
    {
        AddSingle(found, claim, topic, At(topic, year, claim.Scenario), score, named);
        if (!claim.IsScenarioSure)
            AddSingle(found, claim, topic, At(topic, year, claim.Scenario == ScenarioClass.Budget ? ScenarioClass.Outcome : ScenarioClass.Budget), score - 0.2, false);
        if (!claim.IsYearSaid && claim.HasOtherYears && claim.Amount.Digits >= 3)
            AddSingle(found, claim, topic, At(topic, year - 1, claim.Scenario), score - 0.3, false);
        if (!claim.IsOpening)
            return;
        // The year's opening equity is also a line of the balance sheet: what was left from the years before.
        if (topic.Concept == Concept.Equity)
            foreach (var row in book.WithCode("other_equity"))
                if (index.TopicOf(row) is { } other)
                    foreach (var of in (ReadOnlySpan<int>)[year, year + 1])
                        AddSingle(found, claim, other, book.Find(row, Text(of), ScenarioClass.Outcome), score - (of == year ? 0.1 : 0), false);
        AddSingle(found, claim, topic, At(topic, year - 1, claim.Scenario), score - 0.1, false);
        AddSingle(found, claim, topic, At(topic, year + 1, claim.Scenario), score - 0.3, false);
    }

    private void AddSingle(List<Candidate> found, Claim claim, RowTopic topic, int figure, double score, bool named)
    {
        if (figure < 0 || book.Figures[figure] is var f && !Units.AreComparable(f.Unit, claim.Amount.Unit))
            return;
        var (value, tolerance) = (f.Value * f.Scale, f.Quantum * f.Scale / 2);
        found.Add(new Candidate(topic, [new Term(figure, 1)], [], value, tolerance, score, Agreement.Of(claim.Amount, value, tolerance), named));
    }

    private void AddDifference(List<Candidate> found, Claim claim, RowTopic topic, double score, bool named, int plus, int minus)
    {
        if (plus < 0 || minus < 0)
            return;
        var (a, b) = (book.Figures[plus], book.Figures[minus]);
        if (!Units.AreComparable(a.Unit, claim.Amount.Unit) || !Units.AreComparable(b.Unit, claim.Amount.Unit))
            return;
        var value = (a.Value * a.Scale) - (b.Value * b.Scale);
        var tolerance = ((a.Quantum * a.Scale) + (b.Quantum * b.Scale)) / 2;
        found.Add(new Candidate(topic, [new Term(plus, 1), new Term(minus, -1)], [], value, tolerance, score, Agreement.Of(claim.Amount, value, tolerance), named));
    }

    private void AddChange(List<Candidate> found, Claim claim, RowTopic topic, double score, bool named, int year) =>
        AddDifference(found, claim, topic, score, named, At(topic, year, claim.Scenario), At(topic, claim.BaseYear ?? year - 1, claim.Scenario));

    private void AddOffBudget(List<Candidate> found, Claim claim, RowTopic topic, double score, bool named, int year)
    {
        AddDeviation(found, claim, topic, score + 0.01, named, year);
        AddDifference(found, claim, topic, score, named, At(topic, year, ScenarioClass.Outcome), At(topic, year, ScenarioClass.Budget));
    }

    private void AddDeviation(List<Candidate> found, Claim claim, RowTopic topic, double score, bool named, int year)
    {
        var columns = book.Tables[topic.Row.Table].Columns;
        for (var c = 0; c < columns.Length; c++)
            if (columns[c].Scenario == Scenario.Deviation && (columns[c].Period is null || columns[c].Period == Text(year)))
                AddSingle(found, claim, topic, book.At(topic.Row.Table, topic.Row.Row, c), score, named);
    }

    private int At(RowTopic topic, int year, ScenarioClass scenario) => book.Find(topic.Row, Text(year), scenario);

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
