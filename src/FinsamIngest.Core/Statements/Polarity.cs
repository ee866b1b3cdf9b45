namespace FinsamIngest.Core.Statements;

/// <summary>
/// Words that turn the meaning of a line item around. Labels of opposite polarity are spelt alike (materiella, immateriella), so
/// no score of spelling may ever bring them together.
/// </summary>
internal static class Polarity
{
    /// <summary>Groups of opposites; of two where one contains the other, the longer stands first.</summary>
    private static readonly string[][] Groups =
    [
        ["fordr", "skuld"],
        ["intäkt", "kostnad"],
        ["inkomst", "utgift"],
        ["början", "slut"],
        ["utgående", "ingående"],
        ["kortfrist", "långfrist"],
        ["immateriel", "materiel"],
        ["anläggning", "omsättning"],
        ["orealiser", "realiser"],
        ["obund", "bund"],
        ["före", "efter"],
        ["vinst", "förlust"],
        ["över", "under"],
        ["netto", "brutto"],
        ["förutbetal", "upplup"],
        ["tillgång", "skuld"],
        ["löpande", "investering", "finansiering"],
        ["individ", "struktur", "administra"],
        ["staten", "region", "kommun"],
        ["extern", "intern"],
        ["kund", "leverantör"],
        ["budget", "utfall", "avvik", "prognos"],
        ["medlem", "projekt"],
    ];

    /// <summary>The polar words of a canonical text, one bit for each; at most 64 in all.</summary>
    public static ulong Of(string canonical)
    {
        var bits = 0UL;
        var bit = 0;
        foreach (var group in Groups)
        {
            var text = canonical;
            foreach (var word in group)
            {
                if (text.Contains(word, StringComparison.Ordinal))
                {
                    bits |= 1UL << bit;
                    text = text.Replace(word, " ", StringComparison.Ordinal);
                }
                bit++;
            }
        }
        return bits;
    }

    /// <summary>
    /// True when the label has a polar word that the catalogue's text lacks. The reverse is no objection: a misprint may have hit the word
    /// itself ("skluder"), but no misprint makes one.
    /// </summary>
    public static bool Oppose(ulong label, ulong text) => (label & ~text) != 0;

    /// <summary>True when a text has two words of one group: "intäkter och kostnader".</summary>
    public static bool HasOpposites(ulong bits)
    {
        var shift = 0;
        foreach (var group in Groups)
        {
            if (System.Numerics.BitOperations.PopCount(bits & (((1UL << group.Length) - 1) << shift)) > 1)
                return true;
            shift += group.Length;
        }
        return false;
    }
}
