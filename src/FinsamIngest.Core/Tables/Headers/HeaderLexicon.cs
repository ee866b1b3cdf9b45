using System.Collections.Frozen;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>The words that column headers of Swedish public reports are made of.</summary>
internal static class HeaderLexicon
{
    private static readonly FrozenDictionary<string, (HeaderItemKind Kind, Scenario Scenario)> Words = Build();

    private static readonly FrozenDictionary<string, (HeaderItemKind Kind, Scenario Scenario)>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, (HeaderItemKind Kind, Scenario Scenario)>.AlternateLookup<ReadOnlySpan<char>> WeakLookup =
        BuildWeak().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds what a word says; case and surrounding punctuation are of no account.</summary>
    public static bool TryFind(ReadOnlySpan<char> word, out HeaderItemKind kind, out Scenario scenario)
    {
        var found = Lookup.TryGetValue(word, out var entry);
        (kind, scenario) = entry;
        return found;
    }

    /// <summary>
    /// Words that name columns in company only, for they are more often labels: <c>Intäkter 2024 Kostnader 2024 Resultat 2024</c>, <c>Kvinnor Män Totalt</c>.
    /// </summary>
    public static bool TryFindWeak(ReadOnlySpan<char> word, out HeaderItemKind kind, out Scenario scenario)
    {
        var found = WeakLookup.TryGetValue(word, out var entry);
        (kind, scenario) = entry;
        return found;
    }

    /// <summary>Whether a weak word is none of a group: <c>Totalt</c>, <c>Antal</c>; two of those are a label.</summary>
    public static bool IsSumWord(string word) =>
        word.Equals("totalt", StringComparison.OrdinalIgnoreCase) || word.Equals("total", StringComparison.OrdinalIgnoreCase)
        || word.Equals("summa", StringComparison.OrdinalIgnoreCase) || word.Equals("antal", StringComparison.OrdinalIgnoreCase);

    private static FrozenDictionary<string, (HeaderItemKind, Scenario)> BuildWeak()
    {
        var words = new Dictionary<string, (HeaderItemKind, Scenario)>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in (string[])["intäkter", "inkomster"])
            words[word] = (HeaderItemKind.Part, Scenario.Income);
        foreach (var word in (string[])["kostnader", "utgifter"])
            words[word] = (HeaderItemKind.Part, Scenario.Cost);
        foreach (var word in (string[])["resultat", "nettokostnad", "nettokostnader"])
            words[word] = (HeaderItemKind.Part, Scenario.Net);
        foreach (var word in (string[])["kvinnor", "män", "flickor", "pojkar", "totalt", "total", "summa", "antal", "inskrivna", "avslutade", "nya"])
            words[word] = (HeaderItemKind.Name, Scenario.Other);
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static FrozenDictionary<string, (HeaderItemKind, Scenario)> Build()
    {
        var words = new Dictionary<string, (HeaderItemKind, Scenario)>(StringComparer.OrdinalIgnoreCase);
        void Add(HeaderItemKind kind, Scenario scenario, string list)
        {
            foreach (var word in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                words[word] = (kind, scenario);
        }

        Add(HeaderItemKind.Scenario, Scenario.Actual, "utfall utfallet utf bokslut bokslutet årsbokslut redovisat ack ackumulerat årsutfall helårsutfall förbrukat förbrukad förbrukade upparbetat använt använda");
        Add(HeaderItemKind.Scenario, Scenario.Budget, "budget budgeten budg årsbudget helårsbudget årsbudg beviljat tilldelat anslag budgetram");
        Add(HeaderItemKind.Scenario, Scenario.Deviation, "avvikelse avvikelsen avvik avv diff differens skillnad budgetavvikelse avvikelser diff. avv. förändring förändr ändring kvar kvarstår återstår återlämnat återlämnade oförbrukat outnyttjat +/- +/– +/−");
        Add(HeaderItemKind.Scenario, Scenario.Other, "prognos prognosen helårsprognos årsprognos");
        Add(HeaderItemKind.Scenario, Scenario.Ratio, "% procent förbrukningskvot förbruknings- förbrukning kvot andel nyttjandegrad");
        Add(HeaderItemKind.Part, Scenario.Income, "intäkt");
        Add(HeaderItemKind.Part, Scenario.Cost, "kostnad");
        Add(HeaderItemKind.Part, Scenario.Net, "netto");
        Add(HeaderItemKind.Name, Scenario.Actual, "ib ub");
        Add(HeaderItemKind.Name, Scenario.Other, "period perioden projektperioden projekttiden programperioden avtalsperioden");
        Add(HeaderItemKind.Note, Scenario.Other, "not noter not. nothänvisning");
        Add(HeaderItemKind.Unit, Scenario.Other,
            "belopp tkr t.kr kr tsek sek mnkr mkr m.kr msek kkr ksek tusental kronor tusentals kr. tkr. t.kr. mnkr. milj.kr mdkr avrundat");
        Add(HeaderItemKind.Filler, Scenario.Other,
            "jan dec januari december år året års inkl inkl. exkl exkl. ändringsbeslut mot per t.o.m tom t.o.m. fg fg. f.g f.g. föreg föreg. förra "
            + "föregående - – — i och av kvot. 1 31 (inkl. reviderad rev rev. beslutad enligt hela för till ursprunglig ack. "
            + "jan. dec. 31/12 1/1 30/6 1/1-31/12 augusti aug");
        // Of half a year's figures nothing is said that compares with a year's.
        string[] months = ["jan", "feb", "mar", "mars", "apr", "maj", "jun", "juni", "jul", "juli", "aug", "sep", "sept", "okt", "nov", "dec", "januari", "april", "augusti", "september", "oktober", "december"];
        foreach (var first in (string[])["jan", "januari"])
            foreach (var last in months[1..])
                foreach (var dash in (string[])["-", "–", "—", "−"])
                    words[first + dash + last] = (HeaderItemKind.Months, last.StartsWith("dec", StringComparison.Ordinal) ? Scenario.Actual : Scenario.Other);
        // Beside quarters the whole year is a column, elsewhere it says nothing: "Budget helår".
        foreach (var whole in (string[])["kv1-4", "helår", "helåret"])
            words[whole] = (HeaderItemKind.Months, Scenario.Actual);
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
