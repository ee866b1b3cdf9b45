using FinsamIngest.Core.Reports;
using FinsamIngest.Site.Review;

namespace FinsamIngest.Site.Reports;

/// <summary>A finding in a few words, for the list and for headings.</summary>
internal static class FindingHeadline
{
    /// <summary>A heading is one line.</summary>
    private const int Longest = 90;

    /// <summary>Words around a figure in running text say little more after this.</summary>
    private const int LongestQuote = 56;

    /// <summary>The figure that does not agree: its label and year.</summary>
    public static string Of(Finding finding, ReportBook book, Language language)
    {
        if (Subject(finding, book) is not { } place)
            return Cut(finding.Message.In(language));
        return place.Table is null
            ? language.Say("Texten: ", "Text: ") + "”" + Cut(place.Label, LongestQuote) + "”"
            : Cut(place.Label) + Suffix(place, language);
    }

    /// <summary>Where it stands: the table or the text, and the page or line.</summary>
    public static string Where(Finding finding, ReportBook book, Language language) =>
        Subject(finding, book) is { } place ? TableOf(place, language) + ", " + PlaceOf(place, book, language) : Words.Of(finding.Type, language);

    /// <summary>The name of the table that a figure stands in.</summary>
    public static string TableOf(Place place, Language language) =>
        place.Table is { } table ? Words.Of(table, language) : language.Say("löpande text", "running text");

    /// <summary>The page of a PDF, the line of a text.</summary>
    public static string PlaceOf(Place place, ReportBook book, Language language) => IsPdf(book)
        ? language.Say("s. ", "p. ") + place.Page
        : language.Say("rad ", "line ") + place.Line;

    /// <summary>What tells the column apart: its year, and what kind of figure when it is no outcome.</summary>
    public static string Suffix(Place place, Language language)
    {
        var period = place.Period is { } year ? " " + year : "";
        return place.Column is { Scenario: var scenario and not (Scenario.Actual or Scenario.Other) } ? $" {Words.Of(scenario, language)}{period}" : period;
    }

    public static bool IsPdf(ReportBook book) => book.Report.Source.MediaType == "application/pdf";

    /// <summary>What the check says should equal the rest; without one, the figure most to blame.</summary>
    public static Place? Subject(Finding finding, ReportBook book) =>
        (book.CheckOf(finding.Check) is { } check ? book.Find(check.Lhs) : null)
        ?? finding.Cells.Select(book.Find).FirstOrDefault(place => place is not null);

    private static string Cut(string text, int longest = Longest) => text.Length <= longest ? text : text[..longest].TrimEnd() + "…";
}
