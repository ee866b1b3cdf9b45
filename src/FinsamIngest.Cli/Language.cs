using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli;

/// <summary>The languages of the command's messages.</summary>
internal enum Language
{
    English,
    Swedish,
}

internal static class LanguageExtensions
{
    /// <summary>The text in a language.</summary>
    public static string In(this LocalisedText text, Language language) => language == Language.Swedish ? text.Sv : text.En;

    /// <summary>One of two texts.</summary>
    public static string Say(this Language language, string sv, string en) => language == Language.Swedish ? sv : en;

    /// <summary>A count and its noun in the right number.</summary>
    public static string Count(this Language language, int count, string svOne, string svMany, string enOne, string enMany) =>
        Rendering.NumberText.Of(count, language) + " " + (count == 1 ? language.Say(svOne, enOne) : language.Say(svMany, enMany));
}
