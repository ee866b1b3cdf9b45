using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;
using Xunit.Abstractions;

namespace FinsamIngest.Core.Tests.Reconciliation;

/// <summary>Slips put into real reports at random places (fixed seeds): how many are flagged, and how many are blamed on the right figure.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private static readonly string[] Kinds = ["digit", "sign", "swapped_digits", "columns"];

    [Theory]
    [InlineData("roslagen-2022", 0.98, 0.935)]
    [InlineData("roslagen-2024", 0.99, 0.88)]
    [InlineData("uppsala-2024", 0.95, 0.92)]
    public void SlipsAreFlaggedAndBlamed(string name, double flaggedAtLeast, double blamedAtLeast)
    {
        var truth = TruthReport.Load(name);
        var cells = truth.Relations.Where(r => r.Verdict != "fails" && r.Terms.Count > 0).SelectMany(r => r.Cells).Distinct().Order(StringComparer.Ordinal).ToList();
        var broken = truth.Relations.Where(r => r.Verdict == "fails").SelectMany(r => r.Cells).ToHashSet();
        cells.RemoveAll(broken.Contains);
        var random = new Random(20240501);
        var counts = Kinds.ToDictionary(k => k, _ => (Made: 0, Flagged: 0, Blamed: 0, Invented: 0));
        for (var i = 0; i < 240; i++)
        {
            var kind = Kinds[i % Kinds.Length];
            if (Mutation.Apply(truth.Tables, cells[random.Next(cells.Count)], kind, random) is not { } mutation || Broken(truth, mutation) == 0)
                continue;
            var result = Reconciler.Reconcile(mutation.Tables, truth.FiscalYear);
            var checks = result.Checks.ToDictionary(c => c.Id);
            var serious = result.Findings.Where(f => f.Severity != Severity.Notice).ToList();
            var flagged = serious.Any(f => f.Cells.Contains(mutation.Cell) || (f.Check is { } id && (checks[id].Lhs == mutation.Cell || checks[id].Terms.Any(t => t.Cell == mutation.Cell))));
            var blamed = serious.Any(f => f.Causes[0].Cell == mutation.Cell || (kind == "columns" && f.Causes.Any(c => c.Cell == mutation.Cell)));
            var (made, f0, b0, n0) = counts[kind];
            counts[kind] = (made + 1, f0 + (flagged ? 1 : 0), b0 + (blamed ? 1 : 0), n0);
            if (!flagged || !blamed)
                output.WriteLine($"  {(flagged ? "flagged, not blamed" : "NOT FLAGGED")}: {kind} {mutation.Cell} {mutation.From} -> {mutation.To}, breaks {Broken(truth, mutation)}; blamed {string.Join(" | ", serious.Where(f => f.Cells.Contains(mutation.Cell)).Select(f => $"{f.Severity} {f.Type} {f.Causes[0].Kind} {f.Causes[0].Cell} {f.Causes[0].Suggested} x{f.Causes[0].Repairs.Length}").Take(3))}");
        }

        foreach (var (kind, c) in counts)
            output.WriteLine($"{name} {kind}: made {c.Made}, flagged {c.Flagged}, blamed {c.Blamed}");
        var (total, allFlagged, allBlamed) = (counts.Values.Sum(c => c.Made), counts.Values.Sum(c => c.Flagged), counts.Values.Sum(c => c.Blamed));
        output.WriteLine($"{name} TOTAL: {total}, flagged {(double)allFlagged / total:P1}, blamed {(double)allBlamed / total:P1}");
        Assert.True(allFlagged >= flaggedAtLeast * total, $"flagged {allFlagged} of {total}");
        Assert.True(allBlamed >= blamedAtLeast * total, $"blamed {allBlamed} of {total}");
    }

    /// <summary>How many relations that held in the report the slip breaks; a slip that breaks none cannot be seen by anyone.</summary>
    private static int Broken(TruthReport truth, Mutation mutation)
    {
        var book = new FigureBook(mutation.Tables);
        var byReference = book.Figures.ToDictionary(f => book.Reference(f.Index), f => f.Index);
        var relations = new RelationSet(book);
        return truth.Relations.Count(r => r.Verdict != "fails" && r.Terms.Count > 0 && r.Cells.Contains(mutation.Cell) && r.Cells.All(byReference.ContainsKey)
            && relations.Test(new Relation(CheckType.VerticalSum, byReference[r.Lhs], [.. r.Terms.Select(t => new Term(byReference[t.Cell], t.Weight))], Trust.Certain, Meaning.Sum)).Fails);
    }
}
