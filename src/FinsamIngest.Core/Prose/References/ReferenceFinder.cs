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
                Add(found, claim, subject, topic, score - discount, subject == claim.Subject ? named : Naming.None);
            // What stands beside the figure agrees with it: no need to look further away.
            if (subject == claim.Subject && found.Exists(c => c.Fit == Fit.Agrees && c.Score >= 1))
                break;
            discount += 0.2;
        }

        if (claim.Subject is { IsEmpty: true } or { Concept: Concept.None, Stems.Count: 0 })
            foreach (var topic in Section(claim.Sentence))
                Add(found, claim, claim.Subject, topic, 0.9, Naming.Heading);
        // "Kostnaden blev X" under the name of an activity may be of that.
        else if (claim.Subject is { Concept: Concept.Costs, Stems.Count: 0, Others.Count: 0 })
            foreach (var topic in Section(claim.Sentence))
                Add(found, claim, claim.Subject, topic, 0.9, Naming.None);
        return found;
    }

    /// <summary>The rows that the nearest heading names: "Insatsen kostade X" says of which one it speaks only there.</summary>
    private List<RowTopic> Section(Sentence sentence)
    {
        foreach (var heading in sentence.Headings)
            if (index.Names.Find(ProseWords.Of(heading, null)) is { Count: > 0 } rows)
                return rows;
        return [];
    }

    /// <summary>The rows a subject may be, with scores; named ones are what its words say in full.</summary>
    private IEnumerable<(RowTopic Topic, double Score, Naming Naming)> Rows(Subject subject)
    {
        var scores = new Dictionary<RowKey, (RowTopic Topic, double Score, Naming Named)>();
        foreach (var topic in index.Names.Find(subject.Words))
            scores[topic.Row] = (topic, 1, Naming.Label);
        foreach (var topic in index.Of(subject.Concept))
            scores.TryAdd(topic.Row, (topic, 1, Naming.Concept));
        // What is left of earlier years is called a surplus, whether this year's result is in it or not.
        if (subject.Concept == Concept.Surplus)
            foreach (var topic in index.Of(Concept.Equity))
                scores.TryAdd(topic.Row, (topic, 0.8, Naming.None));
        foreach (var other in subject.Others)
            if (subject.Concept == Concept.None || ConceptLexicon.IsGeneric(subject.Concept) || !ConceptLexicon.IsGeneric(other))
                foreach (var topic in index.Of(other))
                    scores.TryAdd(topic.Row, (topic, 0.5, Naming.None));
        foreach (var stem in subject.Stems)
        {
            var rows = index.With(stem).Take(TopicIndex.MostRows + 1).ToList();
            if (rows.Count <= TopicIndex.MostRows)
                foreach (var topic in rows)
                    scores.TryAdd(topic.Row, (topic, 0, Naming.None));
        }

        foreach (var (topic, score, named) in scores.Values)
        {
            // A long label that holds all that the words tell is as good as a short one that the words repeat.
            var containment = Math.Max(index.Containment(topic, subject.Stems), Covers(topic, subject) ? 0.8 : 0);
            // A concept has many names: that the label uses another one is no reason to doubt.
            if (score + ((score >= 1 ? 0.3 : 0.7) * containment) is var total && total >= LeastScore)
                yield return (topic, total, named);
        }
    }

    private static bool Covers(RowTopic topic, Subject subject) =>
        subject.Unexplained.Count >= 2 && subject.Unexplained.All(u => topic.Stems.Any(own => Stems.Meet(own, u)));

    private void Add(List<Candidate> found, Claim claim, Subject subject, RowTopic topic, double score, Naming named)
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
                    AddOffBudget(found, claim, topic, score - 0.1, Naming.None, year);
                break;
            case ClaimKind.Deviation:
                AddOffBudget(found, claim, topic, score, named, year);
                if (!claim.IsScenarioSure)
                    AddChange(found, claim, topic, score - 0.1, Naming.None, year);
                break;
            case ClaimKind.Share:
                ShareFinder.Add(index, found, claim, subject, topic, score, year);
                break;
        }
    }

    private void AddLevel(List<Candidate> found, Claim claim, RowTopic topic, double score, Naming named, int year)
    {
        AddSingle(found, claim, topic, At(topic, year, claim.Scenario), score, named);
        if (!claim.IsScenarioSure)
            AddSingle(found, claim, topic, At(topic, year, claim.Scenario == ScenarioClass.Budget ? ScenarioClass.Outcome : ScenarioClass.Budget), score - 0.2, Naming.None);
        if (!claim.IsYearSaid && claim.HasOtherYears && claim.Amount.Digits >= 3)
            AddSingle(found, claim, topic, At(topic, year - 1, claim.Scenario), score - 0.3, Naming.None);
        if (!claim.IsOpening)
            return;
        // The year's opening equity is also a line of the balance sheet: what was left from the years before.
        if (topic.Concept == Concept.Equity)
            foreach (var row in book.WithCode("other_equity"))
                if (index.TopicOf(row) is { } other)
                    foreach (var of in (ReadOnlySpan<int>)[year, year + 1])
                        AddSingle(found, claim, other, index.Find(row, Text(of), ScenarioClass.Outcome), score - (of == year ? 0.1 : 0), Naming.None);
        AddSingle(found, claim, topic, At(topic, year - 1, claim.Scenario), score - 0.1, Naming.None);
        AddSingle(found, claim, topic, At(topic, year + 1, claim.Scenario), score - 0.3, Naming.None);
    }

    private void AddSingle(List<Candidate> found, Claim claim, RowTopic topic, int figure, double score, Naming named)
    {
        if (figure < 0 || book.Figures[figure] is var f && !Units.AreComparable(f.Unit, claim.Amount.Unit))
            return;
        var (value, tolerance) = (f.Value * f.Scale, Agreement.ToleranceOf(f));
        found.Add(new Candidate(topic, [new Term(figure, 1)], [], value, tolerance, score, Agreement.Of(claim.Amount, value, tolerance), named));
    }

    private void AddDifference(List<Candidate> found, Claim claim, RowTopic topic, double score, Naming named, int plus, int minus)
    {
        if (plus < 0 || minus < 0)
            return;
        var (a, b) = (book.Figures[plus], book.Figures[minus]);
        if (!Units.AreComparable(a.Unit, claim.Amount.Unit) || !Units.AreComparable(b.Unit, claim.Amount.Unit))
            return;
        var value = (a.Value * a.Scale) - (b.Value * b.Scale);
        var tolerance = ((a.Quantum * a.Scale) + (b.Quantum * b.Scale)) / 2;
        var fit = Agreement.Of(claim.Amount, value, tolerance);
        found.Add(new Candidate(topic, [new Term(plus, 1), new Term(minus, -1)], [], value, tolerance, score, fit == Fit.Agrees && IsOpposite(claim, a, b, tolerance) ? Fit.Opposite : fit, named));
    }

    private void AddChange(List<Candidate> found, Claim claim, RowTopic topic, double score, Naming named, int year) =>
        AddDifference(found, claim, topic, score, named, At(topic, year, claim.Scenario), At(topic, claim.BaseYear ?? year - 1, claim.Scenario));

    private void AddOffBudget(List<Candidate> found, Claim claim, RowTopic topic, double score, Naming named, int year)
    {
        var at = found.Count;
        AddDeviation(found, claim, topic, score + 0.01, named, year);
        var (outcome, budget) = (At(topic, year, ScenarioClass.Outcome), At(topic, year, ScenarioClass.Budget));
        AddDifference(found, claim, topic, score, named, outcome, budget);
        // Tables differ in which way a deviation counts; outcome and budget say which way it is.
        if (outcome < 0 || budget < 0 || !IsOpposite(claim, book.Figures[outcome], book.Figures[budget], 0))
            return;
        for (var i = at; i < found.Count; i++)
            if (found[i].Fit == Fit.Agrees)
                found[i] = found[i] with { Fit = Fit.Opposite };
    }

    /// <summary>Whether the text says more where the table says less. Of negative figures "higher" has two senses, so that only better and worse tell.</summary>
    private static bool IsOpposite(Claim claim, PrintedFigure a, PrintedFigure b, decimal tolerance)
    {
        var isSigned = claim.Direction is Direction.Better or Direction.Worse;
        if (claim.Direction == Direction.None || !isSigned && (claim.Subject.Concept is Concept.Result or Concept.Surplus || a.Value < 0 != b.Value < 0))
            return false;
        if (isSigned && claim.Subject.Concept != Concept.Result)
            return false;
        var difference = isSigned ? (a.Value * a.Scale) - (b.Value * b.Scale) : Math.Abs(a.Value * a.Scale) - Math.Abs(b.Value * b.Scale);
        return claim.Direction is Direction.More or Direction.Better ? difference < -tolerance : difference > tolerance;
    }

    private void AddDeviation(List<Candidate> found, Claim claim, RowTopic topic, double score, Naming named, int year)
    {
        var columns = book.Tables[topic.Row.Table].Columns;
        for (var c = 0; c < columns.Length; c++)
            if (columns[c].Scenario == Scenario.Deviation && (columns[c].Period is null || columns[c].Period == Text(year)))
                AddSingle(found, claim, topic, book.At(topic.Row.Table, topic.Row.Row, c), score, named);
    }

    private int At(RowTopic topic, int year, ScenarioClass scenario) => index.Find(topic.Row, Text(year), scenario);

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
