using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>Says in words which figures contradict a comparison, and by how much.</summary>
internal static class ComparisonText
{
    public static string Of(FigureBook book, ComparisonRuling ruling, int line, Language language)
    {
        var sv = language == Language.Swedish;
        var text = sv ? $"Rad {FigureText.Of(line, language)}: texten säger ”{ruling.Claim.Words}”, men " : $"Line {FigureText.Of(line, language)}: the text says “{ruling.Claim.Words}”, but ";
        var a = book.Figures[ruling.Terms[0].Figure];
        var unit = Wording.Unit(a.Unit, language);
        var title = Wording.Title(book.Tables[a.Table], language);
        text += $"{RowCaption.Of(book, a, language)} {Wording.Column(a, language)} {(sv ? "är" : "is")} {FigureText.Of(a.Value, language)} {unit}";
        if (ruling.Terms.Length < 2)
            return $"{text} ({title}).";
        var b = book.Figures[ruling.Terms[1].Figure];
        var difference = Math.Abs(a.Value) - (Math.Abs(b.Value) * b.Scale / a.Scale);
        var size = FigureText.Of(Math.Abs(difference), language);
        var way = difference switch
        {
            0 => sv ? "lika mycket" : "the same",
            > 0 => sv ? $"{size} {unit} mer" : $"{size} {unit} more",
            _ => sv ? $"{size} {unit} mindre" : $"{size} {unit} less",
        };
        return $"{text} {(sv ? "mot" : "against")} {FigureText.Of(b.Value, language)} {(sv ? "för" : "for")} {Wording.Column(b, language)}: {way} ({title}).";
    }
}
