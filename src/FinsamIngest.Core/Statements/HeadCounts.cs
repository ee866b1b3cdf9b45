using System.Text.RegularExpressions;

namespace FinsamIngest.Core.Statements;

/// <summary>Finds titles of tables that count people.</summary>
internal static partial class HeadCounts
{
    /// <summary>Whether a title says that people are counted, and not what they cost.</summary>
    public static bool Names(string title) => People().IsMatch(title) && !Money().IsMatch(title);

    [GeneratedRegex(@"\b(?:deltagar\p{L}*|deltagande|individer|personer|kvinnor|män|inskriv(?:na|ningar?|ningen)|utskriv(?:na|ningar?|ningen)|avslutade|könsfördelning|remissinstans(?:er)?|ärenden)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex People();

    [GeneratedRegex(@"kostnad|utfall|budget|belopp|intäkt|bidrag|ekonomi|årets\sresultat|\bper\sdeltagare", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Money();
}
