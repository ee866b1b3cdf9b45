using System.Text.RegularExpressions;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Statements;

/// <summary>Finds the money unit that a report states once for all its tables.</summary>
internal static partial class DocumentUnit
{
    /// <summary>How many lines a sentence about units may run over.</summary>
    private const int SentenceLines = 3;

    /// <summary>How far below the heading of the accounting principles "Belopp i kr" still belongs to them.</summary>
    private const int PrincipleLines = 40;

    /// <summary>The unit, the words that say so, and the line (1-based) that they begin on; null when the report does not say.</summary>
    /// <remarks>"Belopp i tkr" above a table speaks of that table only; it counts here when it stands in the accounting principles.</remarks>
    public static (Unit Unit, string Printed, int Line)? Find(SourceDocument document)
    {
        var lines = document.Lines;
        (Unit Unit, string Printed, int Line)? weaker = null;
        var principles = -PrincipleLines - 1;
        for (var i = 0; i < lines.Length; i++)
        {
            var text = lines[i].Text;
            if (text.Contains("principer", StringComparison.OrdinalIgnoreCase))
                principles = i;
            else if (NoteReferences.TryReadNoteHeading(text, out _, out _))
                principles = -PrincipleLines - 1;
            if (!Trigger().IsMatch(text))
                continue;
            var sentence = Join(document, i);
            if (Statement().Match(sentence) is not { Success: true } match || match.Index >= text.Length
                || UnitWords.FindMoney(match.Groups["unit"].ValueSpan) is not { } mention)
                continue;
            var found = (mention.Unit, match.Value.Trim(), lines[i].Number);
            if (SpeaksOfAll().IsMatch(match.Value) || SpeaksOfAll().IsMatch(Around(sentence, match)))
                return found;
            if (weaker is null && i - principles <= PrincipleLines)
                weaker = found;
        }
        return weaker;
    }

    private static string Join(SourceDocument document, int first)
    {
        var lines = document.Lines;
        var last = Math.Min(lines.Length, first + SentenceLines);
        return string.Join(' ', Enumerable.Range(first, last - first).Select(i => lines[i].Text.Replace('\t', ' ').Trim()));
    }

    /// <summary>The sentence that the match stands in: "Belopp i kr om inte annat anges".</summary>
    private static string Around(string sentence, Match match)
    {
        var start = sentence.LastIndexOf(". ", match.Index, StringComparison.Ordinal) + 1;
        var end = sentence.IndexOf(". ", match.Index + match.Length, StringComparison.Ordinal);
        return end < 0 ? sentence[start..] : sentence[start..end];
    }

    [GeneratedRegex(@"\b(?:belopp\p{L}*|siffro?r?\p{L}*|summor\p{L}*|redovisas|anges|tabeller\p{L}*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Trigger();

    /// <summary>The subject, no figure and no full stop, and "i" before the unit.</summary>
    [GeneratedRegex(
        @"\b(?:belopp\p{L}*|siffro?r?\p{L}*|summor\p{L}*|tabeller\p{L}*|redovisning\p{L}*)(?:(?!\d|\.\s+\p{Lu}).){0,120}?\b(?:i|som)\s(?:hela\s|hel|svenska\s)?(?<unit>(?:tusentals?\s|tusen\s|miljoner\s|milj\.?\s|1[ .]?000[- ]?(?:tals?\s)?|[tm]\.?\s?)?(?:svenska\s)?(?:kronor|kr|sek|tkr|tsek|ksek|kkr|mkr|mnkr|msek)(?!\p{L})|tusental(?!\p{L}))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Statement();

    [GeneratedRegex(
        @"\b(?:alla|samtliga|om\s+(?:inte|ej|inget|ingenting)\s+annat|om\s+inte\s+annat|annat\s+(?:särskilt\s+)?anges|tabellerna|årsredovisningen|redovisas\s+(?:alla|samtliga)|genomgående)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpeaksOfAll();
}
