namespace FinsamIngest.Core.Reports;

/// <summary>Choosing words by language.</summary>
public static class LanguageExtensions
{
    /// <summary>One of two texts.</summary>
    public static string Say(this Language language, string sv, string en) => language == Language.Swedish ? sv : en;

    /// <summary>The language's tag (BCP 47), as HTML and HTTP name it.</summary>
    public static string Tag(this Language language) => language.Say("sv", "en");

    /// <summary>The text in a language.</summary>
    public static string In(this LocalisedText text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        return language.Say(text.Sv, text.En);
    }
}
