using System.Text;

namespace FinsamIngest.Core.Statements;

/// <summary>Brings labels and titles to forms in which they can be compared.</summary>
internal static class LabelText
{
    /// <summary>
    /// Lower-case words with single blanks between them: no punctuation, bullets, emphasis marks, account numbers, outline numbers,
    /// glued footnote digits, and at the end no note reference, date or money unit.
    /// </summary>
    /// <param name="label">The label as printed, broken lines joined by a blank.</param>
    /// <param name="keepParentheses">Whether words in parentheses stay.</param>
    public static string Plain(string label, bool keepParentheses = true)
    {
        var words = Words(label, keepParentheses);
        DropLeadingNumbers(words);
        DropTrailingMarks(words);
        return string.Join(' ', words);
    }

    /// <summary>The plain form with inflections folded and function words dropped: <c>övrig fordran</c> and <c>övriga fordringar</c> become one.</summary>
    public static string Canonical(string plain)
    {
        var result = new StringBuilder(plain.Length);
        var last = "";
        foreach (var range in plain.AsSpan().Split(' '))
        {
            var word = plain.AsSpan()[range];
            // "Resultat för finansiella poster" may be a misprint of "före": dropping the word would make it another item.
            if (word.IsEmpty || (WordForms.IsFunctionWord(word) && !(last == "resultat" && word is "för")))
                continue;
            var folded = WordForms.Fold(word);
            if (folded == last)
                continue;
            if (result.Length > 0)
                result.Append(' ');
            result.Append(folded);
            last = folded;
        }
        return result.ToString();
    }

    private static List<string> Words(string label, bool keepParentheses)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var depth = 0;
        for (var i = 0; i < label.Length; i++)
        {
            var c = label[i];
            if (c == '<' && label.IndexOf('>', i) is var close && close > i && close - i <= MarkupLength)
            {
                i = close;
                continue;
            }
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            if (depth > 0 && !keepParentheses)
                End(words, word);
            else if (IsDecoration(c))
                continue;
            else if (char.IsLetterOrDigit(c))
                word.Append(char.ToLowerInvariant(c));
            else if (IsHyphen(c) && word.Length > 0 && NextOfBrokenWord(label, i) is var next and > 0)
                i = next - 1;
            else if (c == ':' && word.Length == 1 && word[0] == 's')
                continue;
            else
            {
                End(words, word);
                if (c == '%')
                    words.Add("%");
                else if (c == '&')
                    words.Add("och");
            }
        }
        End(words, word);
        return words;
    }

    /// <summary>Longest markup element (<c>&lt;/em&gt;</c>) that is taken for one; a lone less-than sign is none.</summary>
    private const int MarkupLength = 8;

    private static bool IsDecoration(char c) => c is '\u00AD' or '*' or '\u00B9' or '\u00B2' or '\u00B3' or '\u2070' or (>= '\u2074' and <= '\u2079');

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>Where a word goes on that was broken over lines (<c>bidrags- beroende</c>), or 0; <c>in- och utlån</c> is not broken.</summary>
    private static int NextOfBrokenWord(string label, int hyphen)
    {
        var next = hyphen + 1;
        while (next < label.Length && char.IsWhiteSpace(label[next]))
            next++;
        if (next == hyphen + 1 || next >= label.Length || !char.IsLower(label[next]))
            return 0;
        var rest = label.AsSpan(next);
        return rest.StartsWith("och ") || rest.StartsWith("eller ") || rest.StartsWith("samt ") || rest.StartsWith("resp") ? 0 : next;
    }

    private static void End(List<string> words, StringBuilder word)
    {
        if (word.Length == 0)
            return;
        var length = word.Length;
        var letters = length;
        while (letters > 0 && char.IsAsciiDigit(word[letters - 1]))
            letters--;
        // Text layers glue footnote marks to words (kostnader10); "kv1" and "c2" are words.
        if (letters >= 4 && length - letters is 1 or 2)
            word.Length = letters;
        var text = word.ToString();
        words.Add(text is "sa" && words.Count == 0 ? "summa" : text);
        word.Clear();
    }

    private static void DropLeadingNumbers(List<string> words)
    {
        var drop = 0;
        while (drop < words.Count - 1 && words[drop].All(char.IsAsciiDigit))
            drop++;
        if (drop == 0 && words.Count > 1 && words[0].Length == 1 && words[0][0] is >= 'a' and <= 'h')
            drop = 1;
        words.RemoveRange(0, drop);
    }

    private static void DropTrailingMarks(List<string> words)
    {
        while (words.Count > 1)
        {
            var last = words[^1];
            var mark = last.All(char.IsAsciiDigit) || last is "not" or "noter" or "nr"
                or "kr" or "tkr" or "mkr" or "mnkr" or "kkr" or "sek" or "tsek" or "msek" or "ksek" or "kronor" or "tusental"
                || (last is "t" or "m" or "i" or "belopp" or "milj" or "och" or "mm");
            if (!mark)
                return;
            words.RemoveAt(words.Count - 1);
        }
    }
}
