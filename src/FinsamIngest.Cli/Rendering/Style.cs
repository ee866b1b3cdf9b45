using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.Rendering;

/// <summary>How text for people is set.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Width">Columns on a line.</param>
/// <param name="Colour">Whether colours may be used. They only repeat what symbols and words say.</param>
/// <param name="Typographic">Whether numbers are set with narrow no-break blanks and a real minus; plain blanks are better to search and copy from files.</param>
internal sealed record Style(Language Language, int Width, bool Colour, bool Typographic)
{
    public string Bold(string text) => In("1", text);

    public string Dim(string text) => In("2", text);

    public string Red(string text) => In("31", text);

    public string Green(string text) => In("32", text);

    public string Cyan(string text) => In("36", text);

    /// <summary>Text in the colour of a severity.</summary>
    public string Of(Severity severity, string text) => severity switch
    {
        Severity.Error => In("1;31", text),
        Severity.Warning => In("1;33", text),
        _ => In("1", text),
    };

    /// <summary>A number as this style sets it.</summary>
    public string Number(decimal value) => FigureText.Of(value, Language, Blank);

    /// <summary>A share as whole per cents.</summary>
    public string Percent(double share) => FigureText.Percent(share, Blank);

    /// <summary>A count and its noun in the right number.</summary>
    public string Count(int count, string svOne, string svMany, string enOne, string enMany) =>
        Number(count) + " " + (count == 1 ? Language.Say(svOne, enOne) : Language.Say(svMany, enMany));

    /// <summary>How many findings there are of a severity, with its sign.</summary>
    public string Count(Severity severity, int count) => $"{Words.Sign(severity)} {Number(count)} {Words.Noun(severity, count, Language)}";

    private char Blank => Typographic ? FigureText.NarrowNoBreakSpace : ' ';

    private string In(string code, string text) => Colour && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
