using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>A contradiction in words, with what the text says, what the table says, and the arithmetic between them.</summary>
internal static class ProseText
{
    public static string Of(FigureBook book, Claim claim, Candidate against, int line, Language language)
    {
        var sv = language == Language.Swedish;
        var said = Printed(claim);
        var text = sv ? $"Rad {FigureText.Of(line, language)}: texten säger " : $"Line {FigureText.Of(line, language)}: the text says ";
        text += claim.Kind switch
        {
            ClaimKind.Change => sv ? $"en förändring med {said} från {Base(claim)}" : $"a change of {said} from {Base(claim)}",
            ClaimKind.Deviation => sv ? $"en avvikelse på {said} från budget" : $"a deviation of {said} from budget",
            _ => said,
        };
        text += sv ? ", men " : ", but ";
        text += against.Divisor.Length > 0 ? Share(book, against, language) : against.Terms is [_, { Weight: < 0 }] ? Difference(book, against, language) : against.Terms.Length > 1 ? Sum(book, against, language) : Single(book, against, language);
        text += against.Fit switch
        {
            Fit.CutOff => sv ? $". Avrundat blir det {Rounded(claim, against, language)}; siffrorna är avkortade." : $". Rounded it is {Rounded(claim, against, language)}; digits were cut off.",
            Fit.Coarse => sv ? ". Det stämmer bara som ett grovt runt tal, utan att texten säger det." : ". It agrees only as a coarse round figure, which the text does not say.",
            _ => ".",
        };
        return text;
    }

    private static string Single(FigureBook book, Candidate against, Language language)
    {
        var f = book.Figures[against.Terms[0].Figure];
        var unit = Wording.Unit(f.Unit, language);
        return $"{Name(book, f, language)} {Wording.Column(f, language)} {(language == Language.Swedish ? "är" : "is")} {FigureText.Of(f.Value, language)} {unit} ({Wording.Title(book.Tables[f.Table], language)})";
    }

    private static string Difference(FigureBook book, Candidate against, Language language)
    {
        var (a, b) = (book.Figures[against.Terms[0].Figure], book.Figures[against.Terms[1].Figure]);
        var sv = language == Language.Swedish;
        var right = b.Value < 0 ? $"({FigureText.Of(b.Value, language)})" : FigureText.Of(b.Value, language);
        return $"{FigureText.Of(a.Value, language)} − {right} = {FigureText.Of(a.Value - b.Value, language)} {Wording.Unit(a.Unit, language)} ({Name(book, a, language)} {Wording.Column(a, language)} {(sv ? "och" : "and")} {Wording.Column(b, language)}, {Wording.Title(book.Tables[a.Table], language)})";
    }

    private static string Sum(FigureBook book, Candidate against, Language language)
    {
        var figures = against.Terms.Select(t => book.Figures[t.Figure]).ToList();
        var first = figures[0];
        return $"{string.Join(" + ", figures.Select(f => FigureText.Of(f.Value, language)))} = {FigureText.Of(against.Value / first.Scale, language)} {Wording.Unit(first.Unit, language)} ({string.Join(", ", figures.Select(f => Name(book, f, language)))} {Wording.Column(first, language)}, {Wording.Title(book.Tables[first.Table], language)})";
    }

    private static string Share(FigureBook book, Candidate against, Language language)
    {
        var (a, b) = (book.Figures[against.Terms[0].Figure], book.Figures[against.Divisor[0].Figure]);
        var of = language == Language.Swedish ? "av" : "of";
        return $"{FigureText.Of(Math.Abs(a.Value), language)} {Wording.Unit(a.Unit, language)} {of} {FigureText.Of(Math.Abs(b.Value), language)} {Wording.Unit(b.Unit, language)} {(language == Language.Swedish ? "är" : "is")} {FigureText.Of(decimal.Round(against.Value, 1), language)} % ({Name(book, a, language)} {of} {Name(book, b, language)} {Wording.Column(b, language)})";
    }

    /// <summary>The row's label; "Summa" alone says what it sums.</summary>
    private static string Name(FigureBook book, PrintedFigure figure, Language language)
    {
        var table = book.Tables[figure.Table];
        var label = Wording.Label(table.Rows[figure.Row]);
        if (Reconciliation.LabelText.Subject(book.Labels[figure.Table][figure.Row]).Length > 0)
            return label;
        for (var r = figure.Row - 1; r >= 0; r--)
            if (!book.Shapes[figure.Table][r].HasFigures && table.Rows[r].Label.Any(char.IsLetter))
                return $"{label} {Wording.Label(table.Rows[r])}";
            else if (table.Rows[r].Kind is RowKind.Total or RowKind.Subtotal)
                break;
        return language == Language.Swedish ? label : $"“{label}”";
    }

    private static string Printed(Claim claim) => claim.Sentence.Text[claim.Amount.Start..claim.Amount.End].Trim();

    private static string Rounded(Claim claim, Candidate against, Language language) =>
        FigureText.Of(decimal.Round(Math.Abs(against.Value) / Units.Scale(claim.Amount.Unit), claim.Amount.Value.Scale, MidpointRounding.AwayFromZero), language);

    private static string Base(Claim claim) => (claim.BaseYear ?? claim.Year - 1)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
