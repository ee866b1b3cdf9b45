using FinsamIngest.Core.Reconciliation;

namespace FinsamIngest.Core.Prose;

/// <summary>Finds the rows that words of a sentence may speak of, and the figures that an amount may be.</summary>
internal sealed class TopicIndex
{
    /// <summary>Rows kept of one concept or word: a report names a thing in a dozen tables; more are a misread list.</summary>
    public const int MostRows = 60;

    private readonly Dictionary<Concept, List<RowTopic>> byConcept = [];
    private readonly Dictionary<string, List<(string Stem, RowTopic Topic)>> byPrefix = [];
    private readonly Dictionary<string, int> rowsWith = [];
    private readonly (decimal Sek, int Figure)[] money;
    private readonly Dictionary<RowKey, RowTopic> topics = [];

    public TopicIndex(FigureBook book)
    {
        Book = book;
        var drafts = new List<(RowKey Row, Concept Concept, string[] Stems, string Name)>();
        for (var t = 0; t < book.Tables.Length; t++)
            TopicReader.Read(book, t, drafts);
        foreach (var (_, _, stems, _) in drafts)
            foreach (var stem in stems)
                rowsWith[stem] = rowsWith.GetValueOrDefault(stem) + 1;
        foreach (var (row, concept, stems, name) in drafts)
        {
            var topic = new RowTopic(row, concept, stems, stems.Sum(WeightOf));
            Enter(topic);
            Names.Enter(topic, name);
        }

        money = [.. book.Figures.Where(f => Units.IsMoney(f.Unit) && f.Value != 0).Select(f => (Math.Abs(f.Value) * f.Scale, f.Index)).OrderBy(f => f.Item1)];
    }

    public FigureBook Book { get; }

    /// <summary>The rows by the names that a sentence may give them.</summary>
    public LabelNames Names { get; } = new();

    public IReadOnlyList<RowTopic> Of(Concept concept) => byConcept.TryGetValue(concept, out var rows) ? rows : [];

    /// <summary>
    /// The figure of a row for a year and scenario; <see cref="FigureBook.Blank"/> where several columns show them (one for each activity, or each part of the year): a row's name alone means none of those.
    /// </summary>
    public int Find(RowKey row, string? period, ScenarioClass scenario)
    {
        var found = Book.Find(row, period, scenario);
        if (found < 0)
            return found;
        var own = Book.Figures[found];
        var columns = Book.Tables[row.Table].Columns;
        for (var c = 0; c < columns.Length; c++)
            if (c != own.Column && columns[c].Period == period && columns[c].Scenario == own.Scenario && Book.At(row.Table, row.Row, c) >= 0)
                return FigureBook.Blank;
        return found;
    }

    public RowTopic? TopicOf(RowKey row) => topics.GetValueOrDefault(row);

    /// <summary>The same; of a row whose label says nothing a topic without words.</summary>
    public RowTopic TopicOrNone(RowKey row) => TopicOf(row) ?? new RowTopic(row, Concept.None, [], 0);

    /// <summary>The rows whose labels hold a word of this stem.</summary>
    public IEnumerable<RowTopic> With(string stem)
    {
        if (byPrefix.TryGetValue(Prefix(stem), out var found))
            foreach (var (own, topic) in found)
                if (Stems.Meet(own, stem))
                    yield return topic;
    }

    /// <summary>0–1: how much of what a label says is among the stems; rare words say more than common ones.</summary>
    public double Containment(RowTopic topic, IReadOnlyCollection<string> stems)
    {
        if (topic.Weight == 0)
            return 0;
        var said = 0.0;
        foreach (var own in topic.Stems)
            if (stems.Any(s => Stems.Meet(own, s)))
                said += WeightOf(own);
        return said / topic.Weight;
    }

    /// <summary>The figures of money between two amounts in kronor, whatever their sign.</summary>
    public IEnumerable<int> Between(decimal low, decimal high)
    {
        var (from, to) = (0, money.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (money[middle].Sek < low)
                from = middle + 1;
            else
                to = middle;
        }

        for (; from < money.Length && money[from].Sek <= high; from++)
            yield return money[from].Figure;
    }

    private double WeightOf(string stem) => 1 / Math.Sqrt(rowsWith.GetValueOrDefault(stem, 1));

    private void Enter(RowTopic topic)
    {
        topics[topic.Row] = topic;
        if (topic.Concept != Concept.None)
        {
            if (!byConcept.TryGetValue(topic.Concept, out var rows))
                byConcept[topic.Concept] = rows = [];
            if (rows.Count < MostRows)
                rows.Add(topic);
        }

        foreach (var stem in topic.Stems)
        {
            var prefix = Prefix(stem);
            if (!byPrefix.TryGetValue(prefix, out var found))
                byPrefix[prefix] = found = [];
            // One more than is used shows that the word tells nothing.
            if (found.Count <= 4 * MostRows)
                found.Add((stem, topic));
        }
    }

    private static string Prefix(string stem) => stem.Length <= Stems.Prefix ? stem : stem[..Stems.Prefix];
}
