using System.Text.RegularExpressions;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>A contradiction in words, with what the text says, what the table says, and the arithmetic between them.</summary>
internal static partial class ProseText
{
    public static string Of(FigureBook book, Claim claim, Candidate against, int line, Language language)
    {
        var sv = language == Language.Swedish;
        var said = Printed(claim);
        var text = sv ? $"Rad {FigureText.Of(line, language)}: texten säger " : $"Line {FigureText.Of(line, language)}: the text says ";
        text += claim.Kind switch
        {
            _ when against.Fit == Fit.Opposite => sv ? $"”{Words(claim)}”" : $"“{Words(claim)}”",
            ClaimKind.Change => $"{Change(claim.Direction, language)} {said} {(sv ? "från" : "from")} {Base(claim)}",
            ClaimKind.Deviation => claim.Direction switch
            {
                Direction.More => sv ? $"{said} mer än budget" : $"{said} more than the budget",
                Direction.Less => sv ? $"{said} mindre än budget" : $"{said} less than the budget",
                _ => sv ? $"en avvikelse på {said} från budget" : $"a deviation of {said} from budget",
            },
            _ => said,
        };
        text += sv ? ", men " : ", but ";
        text += against.Divisor.Length > 0 ? Share(book, against, language) : against.Terms is [_, { Weight: < 0 }] ? Difference(book, against, language) : against.Terms.Length > 1 ? Sum(book, against, language) : Single(book, against, language);
        text += against.Fit switch
        {
            Fit.CutOff => sv ? $". Avrundat blir det {Rounded(claim, against, language)}; siffrorna är avkortade." : $". Rounded it is {Rounded(claim, against, language)}; digits were cut off.",
            Fit.Opposite => sv ? ". Skillnaden går åt andra hållet." : ". The difference goes the other way.",
            Fit.Coarse => sv ? ". Det stämmer bara som ett grovt runt tal, utan att texten säger det." : ". It agrees only as a coarse round figure, which the text does not say.",
            _ => ".",
        };
        if (against.Fit == Fit.Disagrees && OtherFigure.Find(book, claim, against) is { } other)
            text += sv
                ? $" Det som texten säger är {RowCaption.Of(book, other, language)} {Wording.Column(other, language)} ({FigureText.Of(other.Value, language)} {Wording.Unit(other.Unit, language)})."
                : $" What the text says is {RowCaption.Of(book, other, language)} {Wording.Column(other, language)} ({FigureText.Of(other.Value, language)} {Wording.Unit(other.Unit, language)}).";
        return text;
    }

    private static string Change(Direction direction, Language language) => (direction, language) switch
    {
        (Direction.More, Language.Swedish) => "en ökning med",
        (Direction.More, _) => "an increase of",
        (Direction.Less, Language.Swedish) => "en minskning med",
        (Direction.Less, _) => "a decrease of",
        (_, Language.Swedish) => "en förändring med",
        _ => "a change of",
    };

    private static string Single(FigureBook book, Candidate against, Language language)
    {
        var f = book.Figures[against.Terms[0].Figure];
        var unit = Wording.Unit(f.Unit, language);
        return $"{RowCaption.Of(book, f, language)} {Wording.Column(f, language)} {(language == Language.Swedish ? "är" : "is")} {FigureText.Of(f.Value, language)} {unit} ({Wording.Title(book.Tables[f.Table], language)})";
    }

    private static string Difference(FigureBook book, Candidate against, Language language)
    {
        var (a, b) = (book.Figures[against.Terms[0].Figure], book.Figures[against.Terms[1].Figure]);
        var sv = language == Language.Swedish;
        var right = b.Value < 0 ? $"({FigureText.Of(b.Value, language)})" : FigureText.Of(b.Value, language);
        if (a.Row != b.Row)
            return $"{FigureText.Of(a.Value, language)} − {right} = {FigureText.Of(a.Value - b.Value, language)} {Wording.Unit(a.Unit, language)} ({RowCaption.Of(book, a, language)} − {RowCaption.Of(book, b, language)}, {Wording.Column(a, language)}, {Wording.Title(book.Tables[a.Table], language)})";
        return $"{FigureText.Of(a.Value, language)} − {right} = {FigureText.Of(a.Value - b.Value, language)} {Wording.Unit(a.Unit, language)} ({RowCaption.Of(book, a, language)} {Wording.Column(a, language)} {(sv ? "och" : "and")} {Wording.Column(b, language)}, {Wording.Title(book.Tables[a.Table], language)})";
    }

    private static string Sum(FigureBook book, Candidate against, Language language)
    {
        var figures = against.Terms.Select(t => book.Figures[t.Figure]).ToList();
        var first = figures[0];
        return $"{string.Join(" + ", figures.Select(f => FigureText.Of(f.Value, language)))} = {FigureText.Of(against.Value / first.Scale, language)} {Wording.Unit(first.Unit, language)} ({string.Join(", ", figures.Select(f => RowCaption.Of(book, f, language)))} {Wording.Column(first, language)}, {Wording.Title(book.Tables[first.Table], language)})";
    }

    private static string Share(FigureBook book, Candidate against, Language language)
    {
        var (a, b) = (book.Figures[against.Terms[0].Figure], book.Figures[against.Divisor[0].Figure]);
        var of = language == Language.Swedish ? "av" : "of";
        return $"{Amount(a, language)} {of} {Amount(b, language)} {(language == Language.Swedish ? "är" : "is")} {FigureText.Of(decimal.Round(against.Value, 1), language)} % ({RowCaption.Of(book, a, language)} {of} {RowCaption.Of(book, b, language)} {Wording.Column(b, language)})";
    }

    /// <summary>Characters before a figure that its direction may stand in.</summary>
    private const int Before = 50;

    /// <summary>The figure with the words that say which way it goes.</summary>
    private static string Words(Claim claim)
    {
        var (text, from) = (claim.Sentence.Text, Math.Max(claim.From, claim.Amount.Start - Before));
        while (from > claim.From && text[from - 1] != ' ')
            from++;
        var behind = Comparing().Match(text, claim.Amount.End, claim.To - claim.Amount.End);
        return text[from..(behind.Success ? behind.Index + behind.Length : claim.Amount.End)].Trim(' ', ',', '.', '(');
    }

    [GeneratedRegex(@"\G\s?(?:\p{L}+\s)?(?:mer|mindre|högre|lägre|dyrare|billigare|bättre|sämre|fler|färre|över|under)(?!\p{L})(?:\sän)?(?:\s(?:\p{L}+|20\d\d))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Comparing();

    /// <summary>A figure without its sign; heads have no unit.</summary>
    private static string Amount(PrintedFigure figure, Language language) => $"{FigureText.Of(Math.Abs(figure.Value), language)} {Wording.Unit(figure.Unit, language)}".TrimEnd();

    private static string Printed(Claim claim) => claim.Sentence.Text[claim.Amount.Start..claim.Amount.End].Trim();

    private static string Rounded(Claim claim, Candidate against, Language language) =>
        FigureText.Of(decimal.Round(Math.Abs(against.Value) / Units.Scale(claim.Amount.Unit), claim.Amount.Value.Scale, MidpointRounding.AwayFromZero), language);

    private static string Base(Claim claim) => (claim.BaseYear ?? claim.Year - 1)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
