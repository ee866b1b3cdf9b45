using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>Recognises headings: of a statement, of a numbered section, of a note.</summary>
internal static class Headings
{
    /// <summary>Words (or beginnings of words) that name a table or a section that tables stand in.</summary>
    private static readonly string[] TableWords =
    [
        "resultaträkning", "balansräkning", "kassaflödesanalys", "finansieringsanalys", "driftredovisning", "driftsredovisning", "balanskrav",
        "flerårsöversikt", "femårsöversikt", "resultatrapport", "balansrapport", "investeringsredovisning", "redovisningsprinciper",
        "resultatbudget", "balansbudget",
    ];

    /// <summary>A heading has few words.</summary>
    private const int MaxWords = 12;

    /// <summary>Whether a title begins with the name of a statement, chapter number aside.</summary>
    public static bool NamesStatement(string title)
    {
        var name = title.AsSpan().TrimStart("0123456789. ");
        foreach (var word in TableWords)
            if (name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>Whether the line, up to a word, is a heading.</summary>
    public static bool IsHeading(SourceLine line, int end)
    {
        if (end is 0 or > MaxWords)
            return false;
        if (line.TextOf(line.Words[end - 1])[^1] is '.' or ',' or ';')
            return false;
        if (IsNumbered(line, end) || IsChapter(line, end))
            return true;
        if (IsEquityChange(line, end))
            return true;
        // "balanskravsjusteringar", "resultaträkningen" in lower case end a label that began on the line above.
        if (char.IsLower(line.Text[line.Words[0].Start]))
            return false;
        for (var w = 0; w < Math.Min(end, 4); w++)
        {
            var word = line.TextOf(line.Words[w]);
            foreach (var name in TableWords)
                if (word.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                    return w == 0 || end <= 6 || char.IsUpper(word[0]);
        }
        return false;
    }

    /// <summary><c>Förändring av eget kapital</c>, <c>FÖRÄNDRINGAR I EGET KAPITAL (kr)</c>: heads a table whose columns are the parts of equity, or opening, changes and closing.</summary>
    private static bool IsEquityChange(SourceLine line, int end) =>
        end is >= 4 and <= 6 && line.TextOf(line.Words[0]) is "Förändring" or "Förändringar" or "FÖRÄNDRING" or "FÖRÄNDRINGAR"
        && line.TextOf(line.Words[2]).Equals("eget", StringComparison.OrdinalIgnoreCase) && line.TextOf(line.Words[3]).TrimEnd(":,").Equals("kapital", StringComparison.OrdinalIgnoreCase);

    /// <summary>Chapters that end the notes though they have no number: signatures, appendices, the auditors' report.</summary>
    private static bool IsChapter(SourceLine line, int end)
    {
        if (end > 6)
            return false;
        var word = line.TextOf(line.Words[0]).TrimEnd(".:");
        return word.Equals("underskrifter", StringComparison.OrdinalIgnoreCase) || word.Equals("bilagor", StringComparison.OrdinalIgnoreCase)
            || word.Equals("revisionsberättelse", StringComparison.OrdinalIgnoreCase) || word.Equals("förvaltningsberättelse", StringComparison.OrdinalIgnoreCase)
            || word.Equals("bilaga", StringComparison.OrdinalIgnoreCase) && char.IsUpper(word[0])
            || end <= 3 && line.TextOf(line.Words[end - 1]).StartsWith("underskrift", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary><c>2.1 Resultaträkning</c>, <c>1.2. Viktiga förhållanden</c>, <c>3. Noter</c>: a section number and a capital.</summary>
    private static bool IsNumbered(SourceLine line, int end)
    {
        if (end < 2)
            return false;
        var number = line.TextOf(line.Words[0]);
        if (number.Length > 6 || !char.IsAsciiDigit(number[0]) || !number.Contains('.') || number.ContainsAnyExcept("0123456789."))
            return false;
        var next = line.TextOf(line.Words[1]);
        return char.IsUpper(next[0]) && next.Length > 2;
    }

    /// <summary>
    /// <c>Not 3. Fodringar (Belopp i t.kr) 2024 2023</c> → <c>3</c> and the index of the first word of its title.
    /// <c>Not 2024-12-31 2023-12-31</c> is a column header and <c>not</c> in a sentence is no heading.
    /// </summary>
    public static bool TryReadNote(SourceLine line, out string number, out int titleWord)
    {
        number = "";
        titleWord = 0;
        if (line.Words.Length < 2)
            return false;
        var first = line.TextOf(line.Words[0]);
        if (!(first is "Not" or "NOT" or "Not." or "Note") && !(first is "not" && line.Words.Length < 8))
            return false;
        var text = line.TextOf(line.Words[1]).TrimEnd(".:,-–)");
        var digits = text.Length;
        if (digits > 1 && char.IsAsciiLetter(text[^1]))
            digits--;
        if (digits is 0 or > 2 || !Glyphs.Digits(text[..digits]))
            return false;
        // "Not 5 -5 654 490" is a reference in a row whose label went astray; "Not 5" alone is a heading over its title.
        titleWord = 2;
        while (titleWord < line.Words.Length && Glyphs.IsDash(line.TextOf(line.Words[titleWord])))
            titleWord++;
        if (titleWord < line.Words.Length && !char.IsLetter(line.TextOf(line.Words[titleWord]).TrimStart("(\"”")[0]))
            return false;
        number = text.ToString().ToLowerInvariant();
        return true;
    }

    /// <summary>The heading that the notes begin under.</summary>
    public static bool OpensNotes(ReadOnlySpan<char> heading)
    {
        var text = heading.Trim().TrimStart("0123456789. ").TrimEnd(":. ");
        return text.Equals("Noter", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Noter till", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Noter (", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Noter, ", StringComparison.OrdinalIgnoreCase)
            || text.Equals("Tilläggsupplysningar", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Noter och", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Notapparat", StringComparison.OrdinalIgnoreCase)
            || text.EndsWith("och noter", StringComparison.OrdinalIgnoreCase);
    }
}
