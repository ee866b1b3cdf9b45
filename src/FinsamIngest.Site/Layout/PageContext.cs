using FinsamIngest.Core.Reports;

namespace FinsamIngest.Site.Layout;

/// <summary>What every page knows about its visitor. One for each request, injected into components as <c>Page</c>.</summary>
public sealed class PageContext
{
    /// <summary>The visitor's language.</summary>
    public Language Language { get; internal set; }

    /// <summary>Who looks at the page; null until they have said.</summary>
    public string? Reviewer { get; internal set; }

    /// <summary>Whether the reviewer may say who they are (no login in front).</summary>
    public bool MayNameThemselves { get; internal set; } = true;

    /// <summary>The value that a form must send back in <c>_token</c>.</summary>
    public string Token { get; internal set; } = "";

    /// <summary>Path and query of the page, to come back to.</summary>
    public string Address { get; internal set; } = "/";

    /// <summary>Light or dark when the visitor has chosen; null for what the machine prefers.</summary>
    public string? Theme { get; internal set; }

    /// <summary>What the host decided.</summary>
    public ReviewSiteOptions Options { get; internal set; } = new();

    /// <summary>One of two texts, in the visitor's language.</summary>
    public string Say(string sv, string en) => Language.Say(sv, en);

    /// <summary>A figure of a report as the visitor's language writes it; a dash for one that is printed as a dash.</summary>
    public string Number(decimal? value) => value is { } number ? Number(number) : "–";

    /// <summary>A number as the visitor's language writes it.</summary>
    public string Number(decimal value) => FigureText.Of(value, Language, FigureText.NarrowNoBreakSpace);

    /// <summary>A whole number as the visitor's language writes it.</summary>
    public string Number(int value) => Number((decimal)value);

    /// <summary>A number without trailing zeros of its decimals.</summary>
    public string Plain(decimal value) => FigureText.Plain(value, Language, FigureText.NarrowNoBreakSpace);

    /// <summary>A difference, with its sign.</summary>
    public string Signed(decimal value) => FigureText.Signed(value, Language, FigureText.NarrowNoBreakSpace);

    /// <summary>A unit.</summary>
    public string Unit(Unit unit) => Words.Of(unit, Language);

    /// <summary>A point of time, to the minute.</summary>
    public string Time(DateTimeOffset time) => TimeText.Minute(time, Options.TimeZone);
}
