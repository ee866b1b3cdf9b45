using System.Text.RegularExpressions;

namespace FinsamIngest.Core.Statements;

/// <summary>How bodies are named in Swedish reports.</summary>
internal static partial class OrganisationPatterns
{
    /// <summary>A word with a capital, or several joined by a hyphen or slash; an abbreviation in capitals.</summary>
    private const string Word = @"\p{Lu}[\p{L}\p{M}]{0,30}(?:[-–/]\p{Lu}[\p{L}\p{M}]{0,30}){0,3}";

    /// <summary>
    /// Up to five more such words, "och", "i" and "&amp;" between them, and "län" or "stad" after them. Names end with their line, or the
    /// signatures below would join them; only what is broken off at "och" or before "län" goes on.
    /// </summary>
    private const string Name =
        @"(?<name>" + Word + @"(?:[ ](?:(?i:och|i)\s|&\s)?" + Word + @"|\soch\s" + Word + @"|,[ ]" + Word + @"(?=(?:,[ ]" + Word + @"){0,4}\soch\s\p{Lu})|\s(?:läns?|stads?)\b){0,5})";

    /// <summary>"Samordningsförbundet Halland", "Samordningsförbund Östra Skaraborg", "Samordningsförbundet i Kalmar län", "Samordningsförbundet Finsam Dalarna".</summary>
    [GeneratedRegex(@"(?<![\p{L}])(?<kind>(?i:samordningsförbundet|samordningsförbund))\s(?:(?i:finsam)\s)?(?i:i\s)?" + Name, RegexOptions.CultureInvariant)]
    public static partial Regex Association();

    /// <summary>"Västra Mälardalens samordningsförbund": a genitive before the word.</summary>
    [GeneratedRegex(@"(?<![\p{L}])(?<name>(?:" + Word + @"[ ](?:och[ ])?){0,3}\p{Lu}[\p{L}\p{M}]{0,30}[sxz](?:[ ]läns)?)[ ](?<kind>(?i:samordningsförbund))(?![\p{L}])", RegexOptions.CultureInvariant)]
    public static partial Regex Genitive();

    /// <summary>"FINSAM Laxå och Askersund", "Finsam i Halland"; the law, the national system and the money are called Finsam as well.</summary>
    [GeneratedRegex(@"(?<!(?i:uppföljning|samordningsförbundet|samordningsförbund)\s)(?<![\p{L}])(?<kind>FINSAM|Finsam)\s(?i:i\s)?" + Name, RegexOptions.CultureInvariant)]
    public static partial Regex Finsam();

    /// <summary>Other bodies that come with a kind before the name.</summary>
    [GeneratedRegex(
        @"(?<![\p{L}])(?<kind>(?i:bostadsrättsföreningen|(?:HSB|riksbyggen|HSB:s)\s(?:brf|bostadsrättsförening(?:en)?)|brf|kommunalförbundet|räddningstjänstförbundet|region|stiftelsen|föreningen|nämnden\sför))\s" + Name,
        RegexOptions.CultureInvariant)]
    public static partial Regex KindBefore();

    /// <summary>Other bodies that come with a kind after the name.</summary>
    [GeneratedRegex(@"(?<![\p{L}])(?<name>" + Word + @"(?:[ ](?:och[ ])?" + Word + @"){0,3})[ ](?<kind>(?i:kommunalförbund|kommun|räddningstjänstförbund|nation)|AB|nämnd)(?![\p{L}])", RegexOptions.CultureInvariant)]
    public static partial Regex KindAfter();

    /// <summary>Words before a name that make it somebody else's: partners, owners of projects, receivers of money.</summary>
    [GeneratedRegex(@"(?:\b(?:med|samt|till|projektäga\p{L}*|ägs\sav|drivs\sav|stött\p{L}*|ex|exempelvis|åt|mellan|från|hos|såsom|andra|samarbete)\s*[""”“']?|[""”“'])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Elsewhere();

    /// <summary>Words before a name that make it the reporting body's.</summary>
    [GeneratedRegex(@"\b(?:årsredovisning\p{L}*|årsbokslut|delårsrapport\p{L}*|verksamhetsberättelse|styrelsen|förbundsstyrelsen|ordförande|för|om|medlemmar|revisorerna)\s(?:\d{4}\s)?(?:\W\s?)?(?:i\s|för\s)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Reporting();

    /// <summary>Words after a name that make it the reporting body's: a definition, a registration number, a report's name.</summary>
    [GeneratedRegex(@"^\W{0,3}(?:är\sett\sförbund|bildades|har\s(?:under|som)|org|\d{6}-\d{4}|årsredovisning|delårsrapport|(?:19|20)\d\d\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    public static partial Regex Definition();
}
