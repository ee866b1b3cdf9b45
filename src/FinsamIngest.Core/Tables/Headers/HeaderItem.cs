using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>What a word of a column header says.</summary>
internal enum HeaderItemKind
{
    /// <summary>Says nothing about a column: <c>Jan-dec</c>, <c>mot</c>, parentheses.</summary>
    Filler,

    /// <summary>A money unit or the word Belopp. Where no other word does, it names a column: <c>Kronor Andel</c>.</summary>
    Unit,

    /// <summary>A part of a year, <c>Jan-dec</c>. It names a column where the others are named so too: <c>jan-apr jan-aug jan-dec</c>.</summary>
    Months,

    /// <summary>
    /// Any other words that stand where a column's head does: <c>Kvinnor</c>, <c>Antal deltagare</c>. Beside a year or a scenario they name nothing: <c>Bidrag 2024</c>.
    /// </summary>
    Name,

    /// <summary>The head of the column of note numbers.</summary>
    Note,

    /// <summary>Utfall, Budget, Avvikelse, kvot …</summary>
    Scenario,

    /// <summary>Intäkt, Kostnad, Netto: parts of a scenario, a second header row.</summary>
    Part,

    /// <summary>A year or a day.</summary>
    Period,
}

/// <summary>One word (or date) of a column header.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Scenario">For <see cref="HeaderItemKind.Scenario"/> and <see cref="HeaderItemKind.Part"/>.</param>
/// <param name="Period">For <see cref="HeaderItemKind.Period"/>.</param>
/// <param name="Text">As printed, without footnote marks.</param>
/// <param name="Line">Line it stands on, 1-based.</param>
/// <param name="Slot">Its place: tabulator index, right edge, or its ordinal number in stream text.</param>
/// <param name="Left">Left edge, in PDF points or character columns.</param>
/// <param name="Right">Right edge.</param>
/// <param name="JoinsBefore">Whether only a word's blank parts it from the word before it.</param>
/// <param name="EndsInDash">Whether a dash follows: <c>Utfall –</c>, the beginning of a formula.</param>
/// <param name="Cell">The tagged cell that it is a part of, or null.</param>
internal sealed record HeaderItem(
    HeaderItemKind Kind, Scenario Scenario, HeaderPeriod? Period, string Text, int Line, double Slot, double Left, double Right, bool JoinsBefore, bool EndsInDash, CellTag? Cell = null)
{
    /// <summary>Whether the tags put it into the cell of the word before it.</summary>
    public bool InCellBefore => Cell is not null && JoinsBefore;

    /// <summary>Whether it can make a column.</summary>
    public bool MakesColumn => Kind is HeaderItemKind.Scenario or HeaderItemKind.Part or HeaderItemKind.Period or HeaderItemKind.Name;
}

/// <summary>A year, or a day of it.</summary>
/// <param name="Year">The year; −1 for the year before the report's, which only <see cref="HeaderYears"/> sees.</param>
/// <param name="Month">The month, or 0.</param>
/// <param name="Day">The day, or 0.</param>
internal readonly record struct HeaderPeriod(int Year, int Month, int Day)
{
    /// <summary><c>Föregående år</c>.</summary>
    public static HeaderPeriod LastYear { get; } = new(-1, 0, 0);

    public bool IsRelative => Year < 0;

    public bool IsDay => Month > 0;

    /// <summary>1 January begins a period; every other day ends one or is a balance day.</summary>
    public bool BeginsYear => Month == 1 && Day == 1;
}
