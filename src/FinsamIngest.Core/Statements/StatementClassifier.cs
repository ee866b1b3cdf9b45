using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Statements;

/// <summary>
/// Tells which statement a table is. Words of title, headings and rows, the columns and the unit each add weights to the statements that they
/// speak for, as in naive Bayes; the heaviest wins and its share of the odds is the confidence.
/// </summary>
internal static class StatementClassifier
{
    /// <summary>How many years of outcome make an overview.</summary>
    private const int OverviewYears = 3;

    /// <summary>What many rows can say at most: as much as an unmistakable title and a hint.</summary>
    private const double MostOfRows = 8;

    /// <summary>A heading further out speaks of more than this table.</summary>
    private const double HeadingFactor = 0.35;

    private static readonly int Statements = Enum.GetValues<Statement>().Length;
    private static readonly Lazy<WordEvidence> TitleWords = new(() => WordEvidence.Parse(StatementVocabulary.Titles));
    private static readonly Lazy<WordEvidence> RowWords = new(() => WordEvidence.Parse(StatementVocabulary.Rows));

    /// <summary>The statement of a table, with the share of the odds (0–1) that speaks for it.</summary>
    public static (Statement Statement, double Confidence) Classify(StatementEvidence evidence)
    {
        // A table in the notes is a note, whatever it shows; a note's number leaves no doubt.
        if (evidence.NoteNumber is not null || (evidence.Title is { } title && NoteReferences.TryReadNoteHeading(title, out _, out _)))
            return (Statement.Note, 0.98);

        Span<double> scores = stackalloc double[Statements];
        // Reports hold more tables of other kinds than of any one kind; a note without number stands among notes.
        scores[(int)Statement.Other] = 1;
        scores[(int)Statement.Note] = evidence.InsideNotes ? 5 : -4;
        AddWords(evidence, scores);
        AddColumns(evidence.Columns, scores);
        AddUnit(evidence.Unit, scores);
        return Heaviest(scores);
    }

    private static void AddWords(StatementEvidence evidence, Span<double> scores)
    {
        var titled = evidence.Title is { } title && TitleWords.Value.AddTitle(LabelText.Plain(title), 1, scores);
        // What a table's own title says counts before the chapter's.
        var factor = titled ? HeadingFactor * HeadingFactor : HeadingFactor;
        for (var i = evidence.HeadingPath.Count - 1; i >= 0; i--, factor *= 0.5)
            if (evidence.HeadingPath[i] != evidence.Title)
                TitleWords.Value.AddTitle(LabelText.Plain(evidence.HeadingPath[i]), factor, scores);

        Span<double> rows = stackalloc double[Statements];
        RowWords.Value.AddRows(string.Join('\n', evidence.RowLabels.Select(label => LabelText.Plain(label))), rows);
        // Notes show the same items as the statements that they explain.
        var weight = evidence.InsideNotes ? 0.4 : 1;
        for (var i = 0; i < rows.Length; i++)
            scores[i] += weight * Math.Min(rows[i], MostOfRows);
    }

    private static void AddColumns(IReadOnlyList<ReportColumn> columns, Span<double> scores)
    {
        var years = columns.Where(column => column.Scenario == Scenario.Actual && column.Period is not null)
            .Select(column => column.Period).Distinct(StringComparer.Ordinal).Count();
        if (years >= OverviewYears)
            Add(scores, overview: 3.5, income: -2.5, balance: -3, cash: -2.5, operating: -2, activity: 0.5);
        else if (years == 2)
            Add(scores, overview: -1, income: 0.5, balance: 0.5, cash: 0.5);
        else
            Add(scores, overview: -1);
        if (Has(columns, Scenario.Budget))
            Add(scores, overview: -1, balance: -1.5, cash: -1, operating: 0.8, activity: 0.4, project: 0.4);
        // Years to come and no outcome: a budget that is not followed up yet.
        if (columns.Count > 0 && columns.All(column => column.Scenario == Scenario.Budget))
            Add(scores, project: 7);
        // Years to come beside the one that ended: what is planned. A table of the balance requirement looks back.
        if (years <= 1 && Coming(columns) is > 0 and var coming)
            Add(scores, project: coming == 1 ? 4 : 6, operating: -3, overview: -3, requirement: -6);
        if (Has(columns, Scenario.Deviation))
            Add(scores, balance: -1.5, cash: -1, operating: 1, activity: 0.3, project: 0.3);
        if (Has(columns, Scenario.Ratio))
            Add(scores, activity: 2);
        // Intäkt, kostnad and netto side by side are the form of a driftredovisning.
        if (Has(columns, Scenario.Income) && Has(columns, Scenario.Cost))
            Add(scores, operating: 3, project: 1);
    }

    private static void AddUnit(Unit? unit, Span<double> scores)
    {
        switch (unit)
        {
            case Unit.Fte:
                scores[(int)Statement.Staffing] += 4;
                break;
            case Unit.Count:
                scores[(int)Statement.Other] += 2;
                break;
            case Unit.Percent:
                scores[(int)Statement.Other] += 1.5;
                break;
            case Unit.Kr or Unit.Tkr or Unit.Mnkr:
                scores[(int)Statement.Staffing] -= 2;
                scores[(int)Statement.Other] -= 0.5;
                break;
        }
    }

    private static (Statement Statement, double Confidence) Heaviest(ReadOnlySpan<double> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best])
                best = i;
        var sum = 0.0;
        foreach (var score in scores)
            sum += Math.Exp(score - scores[best]);
        return ((Statement)best, Math.Round(1 / sum, 3));
    }

    private static bool Has(IReadOnlyList<ReportColumn> columns, Scenario scenario) => columns.Any(column => column.Scenario == scenario);

    /// <summary>Budgets of years later than that of the latest outcome; where there is none, than that of the earliest budget.</summary>
    private static int Coming(IReadOnlyList<ReportColumn> columns)
    {
        var budgets = columns.Where(column => column is { Scenario: Scenario.Budget, Period: not null }).Select(column => column.Period!).ToList();
        var ended = columns.Where(column => column.Scenario is Scenario.Actual or Scenario.Net).Max(column => column.Period) ?? budgets.Min(StringComparer.Ordinal);
        return budgets.Count(period => string.CompareOrdinal(period, ended) > 0);
    }

    private static void Add(
        Span<double> scores, double overview = 0, double income = 0, double balance = 0, double cash = 0, double operating = 0, double project = 0, double activity = 0, double requirement = 0)
    {
        scores[(int)Statement.BalanceRequirement] += requirement;
        scores[(int)Statement.MultiYearOverview] += overview;
        scores[(int)Statement.IncomeStatement] += income;
        scores[(int)Statement.BalanceSheet] += balance;
        scores[(int)Statement.CashFlowStatement] += cash;
        scores[(int)Statement.OperatingAccount] += operating;
        scores[(int)Statement.ProjectBudget] += project;
        scores[(int)Statement.ActivityCosts] += activity;
    }
}
