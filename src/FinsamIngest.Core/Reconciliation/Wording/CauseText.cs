using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>The likely cause in words, as an addition to a message.</summary>
internal static class CauseText
{
    public static string Of(FigureBook book, Relation relation, Cause cause, Repair? repair, Language language)
    {
        var sv = language == Language.Swedish;
        if (cause.Kind == CauseKind.MissingRow && cause.Suggested is { } missing)
            return sv
                ? $" Förmodligen saknas en rad eller ett belopp på {FigureText.Of(missing, language)}."
                : $" Probably a row or an amount of {FigureText.Of(missing, language)} is missing.";
        if (repair is null || cause.Suggested is not { } suggested || cause.Printed is not { } printed)
            return "";
        var figure = book.Figures[repair.Figure];
        var label = Wording.Label(book.RowOf(figure));
        if (cause.Kind == CauseKind.TransposedRows && repair.Other is { } other)
            return sv
                ? $" Raderna {label} och {Wording.Label(book.RowOf(book.Figures[other]))} har bytt belopp med varandra."
                : $" The rows {label} and {Wording.Label(book.RowOf(book.Figures[other]))} have each other's amounts.";
        var lhs = book.Figures[relation.Lhs];
        var column = figure.Period == lhs.Period ? "" : " " + Wording.Column(figure, language);
        var where = column + (figure.Table == lhs.Table ? "" : $" ({Wording.Title(book.Tables[figure.Table], language)})");
        var why = (cause.Kind, sv) switch
        {
            (CauseKind.SignError, true) => ", alltså med omvänt tecken,",
            (CauseKind.SignError, false) => ", the opposite sign,",
            (CauseKind.TransposedDigits, true) => ", två siffror har bytt plats,",
            (CauseKind.TransposedDigits, false) => ", two digits are swapped,",
            (CauseKind.DigitError, true) => ", en siffra fel,",
            (CauseKind.DigitError, false) => ", one digit off,",
            (CauseKind.StaleOrWrongColumn, true) => ", beloppet hör till en annan kolumn,",
            (CauseKind.StaleOrWrongColumn, false) => ", the amount belongs to another column,",
            (CauseKind.Misprint, true) => ", siffrorna är felskrivna,",
            (CauseKind.Misprint, false) => ", the digits are misprinted,",
            _ => "",
        };
        if (cause.Kind == CauseKind.Unknown && cause.Confidence < 0.45)
            return "";
        return sv
            ? $" Med {label}{where} {FigureText.Of(suggested, language)} i stället för {FigureText.Of(printed, language)}{why} stämmer det."
            : $" With {label}{where} {FigureText.Of(suggested, language)} instead of {FigureText.Of(printed, language)}{why} it adds up.";
    }
}
