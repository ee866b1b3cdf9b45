using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Reads a row's part in the arithmetic off its label, in the words of Swedish public accounts.</summary>
public static class RowRoles
{
    /// <summary>The role of a row.</summary>
    /// <param name="label">The label as printed.</param>
    /// <param name="statement">Where it stands: årets resultat is an item of a balance sheet, but the result of an income statement.</param>
    /// <param name="hasFigures">Whether any figure stands on the row.</param>
    public static RowRole Of(string label, Statement statement, bool hasFigures)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (!hasFigures)
            return RowRole.Header;
        var text = LabelText.Normalise(label);
        // A row of figures without a label, as under a rule, is as a rule the sum of those above it (the form of K2 and K3 annual reports).
        if (text.Length == 0)
            return RowRole.Result;
        if (IsRate(label))
            return RowRole.Memo;
        if (IsSum(text))
            return statement != Statement.BalanceSheet && LabelText.Subject(text).StartsWith("resultat", StringComparison.Ordinal) ? RowRole.Result : RowRole.Sum;
        if (IsMemo(text, statement))
            return RowRole.Memo;
        return IsResult(text, statement) ? RowRole.Result : RowRole.Item;
    }

    /// <summary>
    /// An amount per something, <c>Totala intäkter, kr/kvm</c>, <c>Nettokostnad, kr per invånare</c>: key figures never add up, whatever their labels begin with.
    /// </summary>
    private static bool IsRate(string label)
    {
        if (label.Contains("kr/", StringComparison.OrdinalIgnoreCase) || label.Contains("kronor/", StringComparison.OrdinalIgnoreCase))
            return true;
        var per = label.LastIndexOf("kr per ", StringComparison.OrdinalIgnoreCase) is >= 0 and var kr ? kr + 3 : label.LastIndexOf("kronor per ", StringComparison.OrdinalIgnoreCase) is >= 0 and var kronor ? kronor + 7 : -1;
        // "kronor per 31 december" is a day, not a thing.
        return per >= 0 && label.AsSpan(per + 4).TrimStart() is [var first, ..] && char.IsLetter(first);
    }

    private static bool IsSum(string text)
    {
        ReadOnlySpan<string> leads = ["summa", "summerat", "summering", "s:a", "delsumma", "totalt", "totalsumma", "slutsumma"];
        foreach (var lead in leads)
            if (text == lead || (text.StartsWith(lead, StringComparison.Ordinal) && text[lead.Length] == ' '))
                return true;
        return text is "total" or "sum" or "totala" || text.StartsWith("total ", StringComparison.Ordinal)
            || text.StartsWith("totala kostnader", StringComparison.Ordinal) || text.StartsWith("totala intäkter", StringComparison.Ordinal)
            || text.EndsWith(" totalt", StringComparison.Ordinal) || text.EndsWith(" summa", StringComparison.Ordinal);
    }

    private static bool IsMemo(string text, Statement statement)
    {
        if (LabelText.IsPartOfAbove(text))
            return true;
        if (text.StartsWith('%') || text.Contains("% av", StringComparison.Ordinal) || text.StartsWith("andel av", StringComparison.Ordinal)
            || text.StartsWith("i procent", StringComparison.Ordinal))
            return true;
        ReadOnlySpan<string> anywhere =
        [
            "soliditet", "kassalikviditet", "utfall mot budget", "förbrukningskvot", "utgående eget kapital", "ingående eget kapital",
            "eget kapital vid årets", "likvida medel vid årets början", "likvida medel från årets början", "ingående likvida",
            "likvida medel vid periodens början", "balansomslutning",
        ];
        // In a balance sheet the opening equity is one of the parts of equity.
        var equityIsPart = statement is Statement.BalanceSheet;
        foreach (var phrase in anywhere)
            if (text.Contains(phrase, StringComparison.Ordinal) && !(equityIsPart && phrase.Contains("eget kapital", StringComparison.Ordinal)))
                return true;
        // "Antal deltagare" among amounts is beside them; in a table that counts people it may be their sum.
        if (statement == Statement.Other && text.StartsWith("antal ", StringComparison.Ordinal))
            return false;
        return statement != Statement.Staffing
            && (text.StartsWith("antal ", StringComparison.Ordinal) || text.StartsWith("medelantal", StringComparison.Ordinal) || text.Contains("årsarbet", StringComparison.Ordinal));
    }

    private static bool IsResult(string text, Statement statement)
    {
        if (statement is Statement.BalanceSheet)
            return false;
        if (text.StartsWith("årets resultat", StringComparison.Ordinal) && !text.StartsWith("årets resultat efter", StringComparison.Ordinal))
            return statement is not (Statement.CashFlowStatement or Statement.BalanceRequirement);
        ReadOnlySpan<string> starts =
        [
            "verksamhetens resultat", "periodens resultat", "driftnetto", "driftsnetto", "verksamhetens nettokostnad", "nettokostnad", "resultat efter", "resultat före", "rörelseresultat", "rörelsens resultat",
            "årets kassaflöde", "periodens kassaflöde", "kassaflöde", "medel från verksamheten", "medel från den löpande", "verksamhetens nettoresultat", "nettoresultat", "rörelsens nettoresultat",
            "årets resultat efter", "resultat efter balanskrav",
            "balanskravsresultat", "årets balanskravsresultat", "förändring av likvida", "förändring i likvida", "förändring likvida", "årets förändring av likvida",
            "likvida medel vid årets slut", "likvida medel vid periodens slut", "utgående likvida", "årets över", "årets under", "överskott", "underskott",
        ];
        foreach (var start in starts)
            if (text.StartsWith(start, StringComparison.Ordinal))
                return true;
        if (text is "resultat")
            return statement is not (Statement.CashFlowStatement or Statement.BalanceRequirement);
        if (text is "balans" or "netto" or "nettoresultat" or "differens" or "saldo" || (IsNamedResult(text) && statement is not (Statement.CashFlowStatement or Statement.BalanceRequirement)))
            return true;
        return statement is Statement.Note && text is "verksamhetens kostnader" or "verksamhetens intäkter" && statement is Statement.Note;
    }

    /// <summary>One word that ends in "resultat": <c>Verksamhetsresultat</c>, <c>Driftsresultat före räntor</c>, <c>Bruttoresultat</c>; not the unit of account of a list ("Projektresultat 2023").</summary>
    private static bool IsNamedResult(string text)
    {
        var word = text.AsSpan(0, text.IndexOf(' ') is >= 0 and var end ? end : text.Length);
        return word.Length > 8 && word.EndsWith("resultat", StringComparison.Ordinal) && !word.StartsWith("projekt", StringComparison.Ordinal);
    }
}
