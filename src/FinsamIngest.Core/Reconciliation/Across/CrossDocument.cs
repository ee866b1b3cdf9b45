using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Compares reports of one organisation across years: what the later one says about earlier years with what was said then.</summary>
public static class CrossDocument
{
    /// <summary>An overview reaches five years back, a long one ten.</summary>
    private const int MostYearsBack = 10;

    /// <summary>Names that are nearly the same belong together when so many amounts agree, and this share of those in common.</summary>
    private const int LeastAgreeing = 3;
    private const double LeastAgreement = 0.6;

    /// <summary>
    /// The same reports in the same order, those with an earlier report of the same organisation among them complemented: checks and findings
    /// of type <see cref="CheckType.CrossDocument"/> whose cells in the other document are prefixed <c>documentId#</c>, coverage, and a
    /// diagnostic that says what was compared. Pure; does not depend on the order; comparing twice gives the same as once.
    /// </summary>
    /// <param name="reports">Reports of any organisations and years; those without a name or a year are left as they are.</param>
    public static IReadOnlyList<NormalisedReport> Compare(IReadOnlyList<NormalisedReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var result = reports.Select(CrossResults.Without).ToArray();
        var plain = result.ToArray();
        foreach (var group in OrganisationGroups.Of(plain, Agree))
        {
            var years = group.Select(i => plain[i]).GroupBy(r => r.FiscalYear!.Value).ToDictionary(g => g.Key, g => g.ToList());
            foreach (var index in group)
                result[index] = Complemented(plain[index], years);
        }

        var recognised = DoubtedFigures.ById(plain);
        return [.. result.Select(report => RecognitionCaution.TemperAcross(report, recognised))];
    }

    private static NormalisedReport Complemented(NormalisedReport later, Dictionary<int, List<NormalisedReport>> years)
    {
        var writer = new AcrossWriter(later);
        var year = later.FiscalYear!.Value;
        if (years[year].Count > 1)
            writer.Say(Versions(later, years[year]));
        var pairs = new List<(ReportPair Pair, List<Comparison> Found)>();
        for (var before = year - 1; before >= year - MostYearsBack; before--)
            if (years.TryGetValue(before, out var versions))
                pairs.Add((new ReportPair(later, Fullest(versions)), []));
        // What a report said about its own year counts; where there is none of that year, what the next one repeated.
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (pair, found) in pairs)
            found.AddRange(pair.Compare(ownYear: true, done));
        foreach (var (pair, found) in pairs)
            found.AddRange(pair.Compare(ownYear: false, done));
        foreach (var (pair, found) in pairs)
            writer.Add(pair, found);
        return writer.Finish();
    }

    /// <summary>Of several versions of a year, the one with most figures is the fullest; the document's identity decides between equals.</summary>
    private static NormalisedReport Fullest(List<NormalisedReport> versions) =>
        versions.OrderByDescending(r => r.Coverage.Figures).ThenBy(r => r.DocumentId, StringComparer.Ordinal).ThenBy(r => r.Source.Name, StringComparer.Ordinal).First();

    private static Diagnostic Versions(NormalisedReport report, List<NormalisedReport> versions)
    {
        var others = versions.Where(r => !ReferenceEquals(r, report)).Select(r => r.Source.Name).Order(StringComparer.Ordinal).ToList();
        var names = string.Join(", ", others.Take(3)) + (others.Count > 3 ? " …" : "");
        return new Diagnostic(DiagnosticLevel.Information, CrossResults.VersionsCode, new LocalisedText(
            $"Samma organisation och år finns också i {names}: två versioner av en rapport jämförs inte med varandra.",
            $"The same organisation and year is also in {names}: two versions of one report are not compared with each other."));
    }

    /// <summary>Whether the later report repeats the earlier one's figures: amounts of three digits and more, each counted once.</summary>
    private static bool Agree(NormalisedReport later, NormalisedReport earlier)
    {
        var pair = new ReportPair(later, earlier);
        var done = new HashSet<string>(StringComparer.Ordinal);
        var telling = pair.Compare(ownYear: true, done).Concat(pair.Compare(ownYear: false, done))
            .Where(c => SignificantDigits.Of(pair.Book.Figures[c.Later].Value) >= 3).ToList();
        var agreeing = telling.Where(c => !c.Outcome.Fails).Select(c => Math.Abs(pair.Book.Figures[c.Later].Value)).Distinct().Count();
        return agreeing >= LeastAgreeing && telling.Count(c => !c.Outcome.Fails) >= LeastAgreement * telling.Count;
    }
}
