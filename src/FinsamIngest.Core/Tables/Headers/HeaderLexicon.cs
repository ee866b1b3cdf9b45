using System.Collections.Frozen;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>The words that column headers of Swedish public reports are made of.</summary>
internal static class HeaderLexicon
{
    private static readonly FrozenDictionary<string, (HeaderItemKind Kind, Scenario Scenario)> Words = Build();

    private static readonly FrozenDictionary<string, (HeaderItemKind Kind, Scenario Scenario)>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds what a word says; case and surrounding punctuation are of no account.</summary>
    public static bool TryFind(ReadOnlySpan<char> word, out HeaderItemKind kind, out Scenario scenario)
    {
        var found = Lookup.TryGetValue(word, out var entry);
        (kind, scenario) = entry;
        return found;
    }

    private static FrozenDictionary<string, (HeaderItemKind, Scenario)> Build()
    {
        var words = new Dictionary<string, (HeaderItemKind, Scenario)>(StringComparer.OrdinalIgnoreCase);
        void Add(HeaderItemKind kind, Scenario scenario, string list)
        {
            foreach (var word in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                words[word] = (kind, scenario);
        }

        Add(HeaderItemKind.Scenario, Scenario.Actual, "utfall utfallet bokslut bokslutet redovisat ack ackumulerat årsutfall helårsutfall");
        Add(HeaderItemKind.Scenario, Scenario.Budget, "budget budgeten budg årsbudget helårsbudget årsbudg");
        Add(HeaderItemKind.Scenario, Scenario.Deviation, "avvikelse avvikelsen avvik avv diff differens skillnad budgetavvikelse avvikelser diff. avv.");
        Add(HeaderItemKind.Scenario, Scenario.Other, "prognos prognosen helårsprognos årsprognos förändring");
        Add(HeaderItemKind.Scenario, Scenario.Ratio, "% procent förbrukningskvot förbruknings- förbrukning kvot andel nyttjandegrad");
        Add(HeaderItemKind.Part, Scenario.Income, "intäkt");
        Add(HeaderItemKind.Part, Scenario.Cost, "kostnad");
        Add(HeaderItemKind.Part, Scenario.Net, "netto");
        Add(HeaderItemKind.Note, Scenario.Other, "not noter not. nothänvisning");
        Add(HeaderItemKind.Unit, Scenario.Other,
            "belopp tkr t.kr kr tsek sek mnkr mkr m.kr msek kkr ksek tusental kronor tusentals kr. tkr. t.kr. mnkr. milj.kr mdkr avrundat");
        Add(HeaderItemKind.Filler, Scenario.Other,
            "jan-dec jan–dec jan dec januari december januari-december jan-december helår helåret år året inkl inkl. exkl exkl. ändringsbeslut mot per t.o.m tom t.o.m. fg "
            + "föregående - – — i och av period perioden kvot. 1 31 (inkl. reviderad rev rev. beslutad enligt kv1-4 hela för till ursprunglig ack. "
            + "jan. dec. 31/12 1/1 30/6 1/1-31/12 jan-aug augusti aug");
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
