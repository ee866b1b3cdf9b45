using System.Globalization;
using System.Text;
using FinsamIngest.Cli.Output;
using FinsamIngest.Core.Documents.Pages.Layout;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.DebugPages;

/// <summary>The files of <c>--debug-pages</c>: a drawing per page of every report, and their list.</summary>
internal sealed class PageDrawings(OutputFolder folder, Language language)
{
    private readonly List<(string Name, IReadOnlyList<DrawnPage> Pages)> reports = [];

    /// <summary>Draws a report's pages.</summary>
    /// <param name="name">What the files begin with; unique among the reports.</param>
    /// <param name="report">What was read.</param>
    /// <param name="document">The pages it was read from.</param>
    /// <param name="reason">Why drawing stopped; null when all is well.</param>
    public void Add(string name, NormalisedReport report, LaidOutDocument document, out string? reason)
    {
        reason = null;
        var map = new PageMap(report, document);
        var drawing = new PageDrawing(report, map, language);
        var pages = new List<DrawnPage>(document.Pages.Length);
        foreach (var page in document.Pages)
        {
            var file = string.Create(CultureInfo.InvariantCulture, $"{name}.page-{page.Number:d3}.svg");
            if (folder.Write(file, stream => drawing.Write(page, stream), out reason) is null)
                break;
            pages.Add(new DrawnPage(file, page.Number, [.. map.On(page.Number).Select(table => Words.Of(table.Table, language))]));
        }

        reports.Add((report.Source.Name, pages));
    }

    /// <summary>Writes the list of what was drawn.</summary>
    /// <returns>Its path; null, perhaps with the reason, when nothing was drawn or it could not be written.</returns>
    public string? Finish(out string? reason)
    {
        reason = null;
        return reports.Count > 0 && folder.Write(IndexPage.StyleName, stream => stream.Write(Encoding.UTF8.GetBytes(IndexPage.Style)), out reason) is not null
            ? folder.Write(IndexPage.FileName, stream => IndexPage.Write(reports, language, stream), out reason)
            : null;
    }
}
