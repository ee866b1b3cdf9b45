using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>A difference between two years' reports in words.</summary>
internal sealed class AcrossText(ReportPair pair, Language language)
{
    /// <summary>Further figures that are written out; the rest are counted.</summary>
    private const int MostNamed = 3;

    private readonly FigureBook _book = pair.Book;

    private bool Sv => language == Language.Swedish;

    private string Earlier => Sv ? $"{pair.Earlier.FiscalYear} års rapport" : $"the report for {pair.Earlier.FiscalYear}";

    public string Of(Difference difference) => difference.Kind switch
    {
        AcrossKind.Mistyped => $"{Head(difference.Lead)}. {Mistyped(difference)}",
        AcrossKind.DroppedRow => DroppedRow(difference),
        AcrossKind.WrongYear => Sv
            ? $"{Column(difference)}: {Many(difference)} är {difference.OtherPeriod} års belopp enligt {Earlier}, till exempel {Example(difference.Lead)}. Kolumnen visar troligen fel år."
            : $"{Column(difference)}: {Many(difference)} are the amounts of {difference.OtherPeriod} according to {Earlier}, for instance {Example(difference.Lead)}. The column probably shows the wrong year.",
        AcrossKind.WrongUnit => Sv
            ? $"{Column(difference)}: {Many(difference)} skiljer med en faktor tusen från {Earlier}, till exempel {Example(difference.Lead)}. Enheten är troligen fel angiven i en av rapporterna."
            : $"{Column(difference)}: {Many(difference)} differ by a factor of a thousand from {Earlier}, for instance {Example(difference.Lead)}. One of the reports probably states the wrong unit.",
        AcrossKind.Unclear => Sv
            ? $"{Head(difference.Lead)}. Rapporten säger emot sig själv: en del av dess egna summor stämmer med det ena beloppet och en del med det andra."
            : $"{Head(difference.Lead)}. The report contradicts itself: some of its own sums agree with the one amount and some with the other.",
        AcrossKind.Lone => $"{Head(difference.Lead)}. {Stale(difference)}{Lone(difference.Lead)}",
        AcrossKind.Corrected => Sv
            ? $"{Head(difference.Lead)}. Där gick beloppet inte ihop med rapportens övriga siffror; det gör det nya, så jämförelsetalet är troligen rättat.{Others(difference)}"
            : $"{Head(difference.Lead)}. There the amount did not agree with the rest of the report; the new one does, so the comparative has probably been corrected.{Others(difference)}",
        AcrossKind.Restated => $"{Head(difference.Lead)}. {Restated(difference)}{Others(difference)}",
        AcrossKind.OtherBasis => Sv
            ? $"{Column(difference)}: {Many(difference)} skiljer från {Earlier}, till exempel {Example(difference.Lead)}. Tabellen är troligen omräknad eller uppställd på annat sätt."
            : $"{Column(difference)}: {Many(difference)} differ from {Earlier}, for instance {Example(difference.Lead)}. The table has probably been restated or drawn up differently.",
        _ => Turned(difference),
    };

    private string Head(Comparison c)
    {
        var a = _book.Figures[c.Later];
        return Sv
            ? $"{Wording.Title(_book.Tables[a.Table], language)}: {Name(c.Later)} är {Amount(c.Later, c.Earlier)}, men {Amount(c.Earlier, c.Later)} i {Earlier}{Renamed(c)} ({Difference(c)})"
            : $"{Wording.Title(_book.Tables[a.Table], language)}: {Name(c.Later)} is {Amount(c.Later, c.Earlier)}, but {Amount(c.Earlier, c.Later)} in {Earlier}{Renamed(c)} ({Difference(c)})";
    }

    private string Difference(Comparison c) =>
        FigureText.Signed(c.Outcome.Difference, language) + (c.Outcome.MixesUnits ? "\u00A0" + Wording.Unit(c.Outcome.Unit, language) : "");

    private string Mistyped(Difference difference)
    {
        var expected = FigureText.Of(difference.Expected!.Value, language);
        return Sv
            ? $"{Stale(difference)}Rapportens egna siffror går ihop med {expected}: {(difference.Mends.Length == 1 ? "en avstämning" : $"{difference.Mends.Length} avstämningar")} som annars inte stämmer."
            : $"{Stale(difference)}The report's own figures agree with {expected}: {(difference.Mends.Length == 1 ? "one check that otherwise fails" : $"{difference.Mends.Length} checks that otherwise fail")}.";
    }

    private string Lone(Comparison c) => (c.Kind is RowMatchKind.Code or RowMatchKind.Fuzzy, Sv) switch
    {
        (true, true) => "Raden har bytt namn och kan vara räknad på annat sätt.",
        (true, false) => "The row has been renamed and may be counted differently.",
        (false, true) => "Inget annat i rapporten styrker det nya beloppet: felskrivet, eller ändrat utan förklaring.",
        _ => "Nothing else in the report supports the new amount: mistyped, or changed without explanation.",
    };

    private string Turned(Difference difference)
    {
        var lead = difference.Lead;
        var title = Wording.Title(_book.Tables[_book.Figures[lead.Later].Table], language);
        var rows = difference.Comparisons.Select(c => (_book.Figures[c.Later].Table, _book.Figures[c.Later].Row)).Distinct().Count();
        return (rows == 1, Sv) switch
        {
            (true, true) => $"{title}: {Name(lead.Later)} är {Amount(lead.Later, lead.Earlier)}, men {Amount(lead.Earlier, lead.Later)} i {Earlier}: samma belopp med omvänt tecken.",
            (true, false) => $"{title}: {Name(lead.Later)} is {Amount(lead.Later, lead.Earlier)}, but {Amount(lead.Earlier, lead.Later)} in {Earlier}: the same amount with the opposite sign.",
            (false, true) => $"{rows} rader har omvänt tecken mot {Earlier}, till exempel i {title}: {Example(lead)}. Beloppen är lika; sättet att skriva tecken har ändrats.",
            _ => $"{rows} rows have the opposite sign to {Earlier}, for instance in {title}: {Example(lead)}. The amounts are equal; the way of writing signs has changed.",
        };
    }

    private string Stale(Difference difference)
    {
        if (difference.OtherPeriod is not { } period)
            return "";
        var value = FigureText.Of(_book.Figures[difference.Lead.Later].Value, language);
        return Sv ? $"{value} är beloppet för {period}. " : $"{value} is the amount of {period}. ";
    }

    private string Restated(Difference difference)
    {
        if (difference.Comparisons.Length > 1 && difference.Comparisons.All(c => c.Outcome.Unit == difference.Lead.Outcome.Unit) && difference.Comparisons.Sum(c => c.Outcome.Difference) == 0
            && difference.Comparisons.Select(c => _book.Figures[c.Later].Table).Distinct().Count() == 1)
            return Sv ? "Beloppen är omfördelade mellan raderna; summan är densamma." : "The amounts have been moved between rows; their sum is the same.";
        return Sv
            ? "Rapportens egna siffror går ihop med det nya beloppet: jämförelsetalet är troligen ändrat i efterhand."
            : "The report's own figures agree with the new amount: the comparative has probably been restated.";
    }

    private string Others(Difference difference)
    {
        var others = difference.Comparisons.Skip(1).ToList();
        if (others.Count == 0)
            return "";
        var named = others.Take(MostNamed).Select(c => $"{Wording.Title(_book.Tables[_book.Figures[c.Later].Table], language)}: {Example(c)}");
        var more = others.Count - MostNamed;
        return (Sv ? " Samma ändring: " : " The same change: ") + string.Join("; ", named) + (more > 0 ? Sv ? $"; och {more} till." : $"; and {more} more." : ".");
    }

    private string DroppedRow(Difference difference)
    {
        var row = _book.Tables[difference.Dropped!.Value.Table].Rows[difference.Dropped.Value.Row];
        var amount = FigureText.Of(difference.Expected!.Value, language);
        var sum = _book.Figures[difference.Lead.Later];
        var table = Wording.Title(_book.Tables[sum.Table], language);
        return Sv
            ? $"{table}: {Name(difference.Lead.Later)} är {Amount(difference.Lead.Later, difference.Lead.Later)}, som i {Earlier}, men raden ”{Wording.Label(row)}” ({amount}) där saknas här. Med den går summan ihop."
            : $"{table}: {Name(difference.Lead.Later)} is {Amount(difference.Lead.Later, difference.Lead.Later)}, as in {Earlier}, but the row “{Wording.Label(row)}” ({amount}) of that report is missing here. With it the sum adds up.";
    }

    private string Column(Difference difference)
    {
        var figure = _book.Figures[difference.Lead.Later];
        return $"{Wording.Title(_book.Tables[figure.Table], language)} {Wording.Column(figure, language)}";
    }

    private string Many(Difference difference) => Sv ? $"{difference.Comparisons.Length} belopp" : $"{difference.Comparisons.Length} amounts";

    private string Example(Comparison c) => Sv
        ? $"{Name(c.Later)} {Amount(c.Later, c.Earlier)} mot {Amount(c.Earlier, c.Later)}"
        : $"{Name(c.Later)} {Amount(c.Later, c.Earlier)} against {Amount(c.Earlier, c.Later)}";

    private string Name(int figure)
    {
        var f = _book.Figures[figure];
        return $"{Wording.Label(_book.RowOf(f))} {Wording.Column(f, language)}";
    }

    /// <summary>What the earlier report calls the row, where that is something else.</summary>
    private string Renamed(Comparison c)
    {
        var (a, b) = (_book.Figures[c.Later], _book.Figures[c.Earlier]);
        if (c.Kind == RowMatchKind.Label)
            return "";
        var label = Wording.Label(_book.RowOf(b));
        if (c.Kind == RowMatchKind.Elsewhere)
            return $" ({Wording.Title(_book.Tables[b.Table], language)}: {Name(c.Earlier)})";
        return _book.Labels[a.Table][a.Row] == _book.Labels[b.Table][b.Row] ? "" : Sv ? $" (där raden heter ”{label}”)" : $" (where the row is called “{label}”)";
    }

    private string Amount(int figure, int other)
    {
        var (a, b) = (_book.Figures[figure], _book.Figures[other]);
        return a.Unit == b.Unit ? FigureText.Of(a.Value, language) : $"{FigureText.Of(a.Value, language)} {Wording.Unit(a.Unit, language)}";
    }
}
