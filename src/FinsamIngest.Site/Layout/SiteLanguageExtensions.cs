using FinsamIngest.Core.Reports;

namespace FinsamIngest.Site.Layout;

internal static class SiteLanguageExtensions
{
    /// <summary>One of two texts.</summary>
    public static string Say(this SiteLanguage language, string sv, string en) => language == SiteLanguage.Swedish ? sv : en;

    /// <summary>The text in a language.</summary>
    public static string In(this LocalisedText text, SiteLanguage language) => language == SiteLanguage.Swedish ? text.Sv : text.En;

    /// <summary>The language tag for HTML and cookies.</summary>
    public static string Tag(this SiteLanguage language) => language.Say("sv", "en");
}
