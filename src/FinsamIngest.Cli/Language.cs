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
}
