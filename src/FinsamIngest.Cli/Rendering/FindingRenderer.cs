using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.Rendering;

/// <summary>Writes findings: a heading per severity and cause, under it each finding's place, its arithmetic and what would mend it.</summary>
internal sealed class FindingRenderer(TextWriter writer, Style style, bool showAll)
{
    /// <summary>More of a severity than this is a list that nobody reads on a terminal; the file has them all.</summary>
    private const int MaxPerSeverity = 20;

    private const string Indent = "    ";

    private readonly HashSet<(string? Cell, decimal? Suggested)> told = [];

    /// <summary>Wide enough for <c>rad 1 337</c>, so that messages begin in one column.</summary>
    private const int PlaceWidth = 11;

    public void Write(NormalisedReport report, IReadOnlyList<Finding> findings)
    {
        var index = new CellIndex(report);
        told.Clear();
        foreach (var severity in Enum.GetValues<Severity>())
        {
            var ofSeverity = findings.Where(finding => finding.Severity == severity).ToList();
            if (ofSeverity.Count > 0)
                Write(report, index, severity, ofSeverity);
        }
    }

    private void Write(NormalisedReport report, CellIndex index, Severity severity, List<Finding> findings)
    {
        if (severity == Severity.Notice && !showAll)
        {
            writer.WriteLine();
            writer.WriteLine("  " + style.Dim($"{style.Count(severity, findings.Count)} {style.Language.Say("(visas med --all)", "(shown with --all)")}"));
            return;
        }

        var shown = showAll ? findings : findings.Take(MaxPerSeverity).ToList();
        foreach (var group in shown.GroupBy(finding => finding.Causes.IsEmpty ? CauseKind.Unknown : finding.Causes[0].Kind))
        {
            writer.WriteLine();
            writer.WriteLine($"  {Heading(severity)} {style.Dim("·")} {Words.Of(group.Key, style.Language)}");
            foreach (var finding in group)
                Write(report, index, finding);
        }

        if (shown.Count < findings.Count)
        {
            var left = findings.Count - shown.Count;
            writer.WriteLine(Indent + style.Dim(style.Language.Say($"… och {left} till (visas med --all)", $"… and {left} more (shown with --all)")));
        }
    }

    private string Heading(Severity severity) =>
        style.Of(severity, $"{Words.Sign(severity)} {Words.Of(severity, style.Language).ToUpperInvariant()}");

    private void Write(NormalisedReport report, CellIndex index, Finding finding)
    {
        var found = index.Find(finding.Cells.FirstOrDefault());
        var place = Place(report, found);
        Hanging(style.Cyan(place), place.Length, SafeText.Of($"{finding.Id} · {finding.Message.In(style.Language)}"));
        if (!finding.Causes.IsEmpty && IsLead(finding) && Suggestion.Of(finding.Causes[0], index, style) is { } suggestion)
            Hanging("", 0, "→ " + SafeText.Of(suggestion));
    }

    /// <summary>The findings of one cause repeat its suggestion; it is said with the first of them.</summary>
    private bool IsLead(Finding finding) => told.Add((finding.Causes[0].Cell, finding.Causes[0].Suggested));

    private string Place(NormalisedReport report, CellPlace? found)
    {
        if (found is null)
            return "";
        return report.Source.MediaType == "application/pdf"
            ? style.Language.Say("sida ", "page ") + style.Number(found.Page)
            : style.Language.Say("rad ", "line ") + style.Number(found.Line);
    }

    private void Hanging(string first, int firstWidth, string text)
    {
        var lead = Indent + first + new string(' ', Math.Max(PlaceWidth - firstWidth, 1));
        foreach (var line in TextWrap.Lines(text, style.Width - Indent.Length - PlaceWidth))
        {
            writer.WriteLine(lead + line);
            lead = Indent + new string(' ', PlaceWidth);
        }
    }
}
