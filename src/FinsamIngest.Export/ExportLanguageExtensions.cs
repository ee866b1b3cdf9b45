using FinsamIngest.Core.Reports;

namespace FinsamIngest.Export;

/// <summary>Choosing words by language.</summary>
public static class ExportLanguageExtensions
{
    /// <summary>One of two texts.</summary>
    public static string Say(this ExportLanguage language, string sv, string en) => language == ExportLanguage.Swedish ? sv : en;

    /// <summary>The text in a language.</summary>
    public static string In(this LocalisedText text, ExportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(text);
        return language.Say(text.Sv, text.En);
    }
}
