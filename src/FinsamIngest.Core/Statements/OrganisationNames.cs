using System.Text;

namespace FinsamIngest.Core.Statements;

/// <summary>Keys, slugs and spellings of the distinguishing part of a body's name.</summary>
internal static class OrganisationNames
{
    /// <summary>The key under which spellings of one name meet: lower case, no "i", "och" or punctuation.</summary>
    public static string Key(string part) => string.Join(' ', Words(part));

    /// <summary>A stable identity in ASCII: <c>kalmar-lan</c>.</summary>
    public static string Slug(string part) => string.Join('-', Words(part).Select(Ascii).Where(word => word.Length > 0));

    /// <summary>Capitals for names that are printed in capitals only; abbreviations of up to four letters stay.</summary>
    public static string WithoutShouting(string name)
    {
        if (name.Any(char.IsLower))
            return name;
        var words = name.Split(' ');
        for (var i = 0; i < words.Length; i++)
            words[i] = words[i].ToLowerInvariant() switch
            {
                "och" or "i" or "län" or "läns" or "kommun" => words[i].ToLowerInvariant(),
                "finsam" or "brf" or "hsb" => words[i],
                var lower => string.Join('-', lower.Split('-').Select(part => part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..])),
            };
        return string.Join(' ', words);
    }

    private static IEnumerable<string> Words(string part) =>
        part.ToLowerInvariant().Split([' ', '-', '/', ',', '&', '–'], StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("i" or "och"));

    /// <summary>Written out: where the machine has no culture data, decomposition leaves these letters as they are.</summary>
    private static string Ascii(string word)
    {
        var result = new StringBuilder(word.Length);
        foreach (var c in word)
            result.Append(c switch
            {
                'å' or 'ä' or 'á' or 'à' => "a",
                'ö' or 'ø' or 'ó' => "o",
                'é' or 'è' or 'ë' => "e",
                'ü' => "u",
                'æ' => "ae",
                _ => char.IsAsciiLetterOrDigit(c) ? c.ToString() : "",
            });
        return result.ToString();
    }
}
