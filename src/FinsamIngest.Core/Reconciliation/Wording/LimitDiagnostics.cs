using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Says which search was given up: a list that was cut must not look whole.</summary>
internal static class LimitDiagnostics
{
    public static ImmutableArray<Diagnostic> Of(bool causes, bool rounding, bool findings)
    {
        var said = ImmutableArray.CreateBuilder<Diagnostic>();
        if (causes)
            said.Add(Warning(
                "reconciliation.causes_given_up",
                "Så många avstämningar stämmer inte att orsaken bara söktes till de första; rapporten är förmodligen fel läst.",
                "So many relations do not hold that only the first were searched for their cause; the report is probably misread."));
        if (rounding)
            said.Add(new Diagnostic(
                DiagnosticLevel.Information,
                "reconciliation.rounding_given_up",
                new LocalisedText(
                    "Varje avstämning är prövad. Om avrundningarna också går ihop med varandra prövades för de flesta; en grupp samband var för stor för det.",
                    "Every relation was tested. Whether their roundings also agree with one another was tested for most; one group of relations was too large for that.")));
        if (findings)
            said.Add(Warning(
                "reconciliation.findings_cut",
                "Det finns fler fynd än vad som visas.",
                "There are more findings than are shown."));
        return said.ToImmutable();
    }

    private static Diagnostic Warning(string code, string sv, string en) => new(DiagnosticLevel.Warning, code, new LocalisedText(sv, en));
}
