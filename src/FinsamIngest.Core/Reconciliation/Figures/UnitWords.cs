using System.Buffers;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>A unit of money named inside a row's label ("Summa m.kr", "Årets resultat, tkr").</summary>
internal static class UnitWords
{
    private static readonly (string Word, Unit Unit)[] Words =
    [
        ("m.kr", Unit.Mnkr), ("mkr", Unit.Mnkr), ("mnkr", Unit.Mnkr), ("msek", Unit.Mnkr), ("milj.kr", Unit.Mnkr), ("miljoner kronor", Unit.Mnkr),
        ("t.kr", Unit.Tkr), ("tkr", Unit.Tkr), ("tsek", Unit.Tkr), ("tusental kronor", Unit.Tkr),
    ];

    private static readonly SearchValues<string> Any = SearchValues.Create([.. Words.Select(w => w.Word)], StringComparison.OrdinalIgnoreCase);

    /// <summary>The unit that the label names as a word of its own; null when it names none.</summary>
    public static Unit? In(string label)
    {
        // Nearly all labels name none: they are gone through once, not once for each word.
        if (!label.AsSpan().ContainsAny(Any))
            return null;
        foreach (var (word, unit) in Words)
        {
            var at = label.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at == 0 || !char.IsLetter(label[at - 1])) && (at + word.Length == label.Length || !char.IsLetter(label[at + word.Length])))
                return unit;
        }

        return null;
    }
}
