using FinsamIngest.Synthetic.Names;
using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Sentences;

/// <summary>The costs of a report that a sentence can name without being misunderstood.</summary>
internal static class RowsToName
{
    private static readonly Dictionary<string, string> Definite = new(StringComparer.Ordinal)
    {
        ["Kanslipersonal"] = "kanslipersonalen", ["Utvärdering"] = "utvärderingen", ["Kompetensutveckling"] = "kompetensutvecklingen", ["Insatskatalogen"] = "insatskatalogen",
        ["Processledning"] = "processledningen", ["Verksamhetsutvecklare"] = "verksamhetsutvecklaren", ["Coachingteam"] = "coachingteamet", ["Samverkansteam"] = "samverkansteamet",
        ["Mottagningsteam"] = "mottagningsteamet",
    };

    /// <summary>Labels that one amount in the report stands for, in each table that has outcome and budget or last year.</summary>
    public static List<NamedRow> Of(TruthReport report)
    {
        var found = new List<NamedRow>();
        foreach (var table in report.Tables.Where(t => t.Id != "PB"))
        {
            var (actual, budget, prior) = (Column(table, report.Year, "actual"), Column(table, report.Year, "budget"), Column(table, report.Year - 1, "actual"));
            if (actual is null)
                continue;
            foreach (var row in table.PrintedRows.Where(r => IsName(r.Label)))
                if (row[actual]?.Printed is { } value && value != 0 && report.Tables.All(t => t.Rows.Count(r => r.Label == row.Label) <= 1))
                    found.Add(Named(row, Math.Abs(value), Size(row, budget), Size(row, prior), row[actual]!.Factor));
        }

        // The richest table of each name.
        return [.. found.GroupBy(r => r.Row.Label).Select(g => g.OrderByDescending(r => (r.Budget is null ? 0 : 2) + (r.Prior is null ? 0 : 1)).First())];
    }

    private static bool IsName(string label) => Phrases.Activities.Contains(label) || Phrases.Administration.Contains(label) && label != "Övriga kostnader" || Phrases.Structural.Contains(label);

    private static TruthColumn? Column(TruthTable table, int year, string scenario) => table.Columns.FirstOrDefault(c => c.Period == year && c.Scenario == scenario);

    private static decimal? Size(TruthRow row, TruthColumn? column) => column is not null && row[column]?.Printed is { } value ? Math.Abs(value) * row[column]!.Factor : null;

    private static NamedRow Named(TruthRow row, decimal value, decimal? budget, decimal? prior, decimal step)
    {
        var isName = Phrases.Activities.Contains(row.Label) && !Definite.ContainsKey(row.Label);
        var form = Definite.GetValueOrDefault(row.Label, isName ? row.Label : char.ToLowerInvariant(row.Label[0]) + row.Label[1..]);
        if (row.Label.StartsWith("IT-", StringComparison.Ordinal))
            form = row.Label;
        return new NamedRow(row, char.ToUpperInvariant(form[0]) + form[1..], form, value * step, budget, prior, step);
    }
}
