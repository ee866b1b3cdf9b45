using FinsamIngest.Core.Reports;
using FinsamIngest.Site.Figures.Measures;

namespace FinsamIngest.Site.Figures;

/// <summary>The words for measures.</summary>
internal static class MeasureWording
{
    private static readonly string[] Prefixes = ["Samordningsförbundet ", "Samordningsförbund ", "Finsam "];

    public static string Of(Measure? measure, Language language) => measure switch
    {
        Measure.Income => language.Say("Intäkter", "Income"),
        Measure.Costs => language.Say("Kostnader", "Costs"),
        Measure.Result => language.Say("Årets resultat", "Result for the year"),
        Measure.Equity => language.Say("Eget kapital", "Equity"),
        Measure.Contributions => language.Say("Medlemsbidrag", "Contributions"),
        Measure.Administration => language.Say("Administration", "Administration"),
        Measure.Structural => language.Say("Strukturinsatser", "Structural activities"),
        Measure.Individual => language.Say("Individinsatser", "Individual activities"),
        Measure.Activities => language.Say("Samverkansinsatser", "Activities"),
        _ => language.Say("Övrigt, inte uppdelat", "Other, not split"),
    };

    /// <summary>Kronor as whole thousands.</summary>
    public static string Thousands(decimal amount, Language language) =>
        FigureText.Of(decimal.Round(amount / 1000, 0, MidpointRounding.AwayFromZero), language, FigureText.NarrowNoBreakSpace);

    /// <summary>A share as per cents with one decimal.</summary>
    public static string Share(decimal share, Language language) =>
        FigureText.Of(decimal.Round(share * 100, 1, MidpointRounding.AwayFromZero), language) + "\u00A0%";

    /// <summary>A share at a line of a plot, which are round.</summary>
    public static string WholeShare(decimal share) => FigureText.Of(decimal.Round(share * 100, 0), Language.Swedish) + "\u00A0%";

    /// <summary>A name without the word that nearly all of them begin with, for where room is scarce.</summary>
    public static string ShortName(string name)
    {
        foreach (var word in Prefixes)
            if (name.Length > word.Length && name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return name[word.Length..];
        return name;
    }
}
