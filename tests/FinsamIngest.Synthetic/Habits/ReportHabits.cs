using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Habits;

/// <summary>The conventions of one association's report, drawn once: real reports are uneven, but not at random from line to line.</summary>
internal sealed record ReportHabits
{
    public required TruthUnit Unit { get; init; }

    /// <summary>The overview may be in another unit than the statements.</summary>
    public required TruthUnit OverviewUnit { get; init; }

    /// <summary>The driftredovisning and the activities likewise.</summary>
    public required TruthUnit OperatingUnit { get; init; }

    /// <summary>Whether the books have öre, so that sums in whole kronor may be off by one.</summary>
    public required bool Ore { get; init; }

    public required string Thousands { get; init; }

    /// <summary>How often a figure is printed without its thousands separator although the others have one.</summary>
    public required double Unseparated { get; init; }

    public required Minus Minus { get; init; }

    public required ZeroPrint Zero { get; init; }

    public required UnitPlace UnitPlace { get; init; }

    /// <summary>Spellings of the units that this report uses.</summary>
    public required string TkrWord { get; init; }

    public required string KrWord { get; init; }

    public required string MnkrWord { get; init; }

    public required bool CostsNegative { get; init; }

    public required bool OverviewCostsNegative { get; init; }

    public required bool OperatingCostsNegative { get; init; }

    public required bool NotesCostsNegative { get; init; }

    public required DeviationStyle Deviation { get; init; }

    public required HeaderStyle Header { get; init; }

    public required bool PriorFirst { get; init; }

    public required bool HasNoteReferences { get; init; }

    /// <summary><c>Not 3</c> instead of <c>3</c> in the rows.</summary>
    public required bool NoteWord { get; init; }

    public required bool NumberedHeadings { get; init; }

    public required bool CapitalHeadings { get; init; }

    public required bool CapitalTotals { get; init; }

    public required bool GluedMarks { get; init; }

    public required bool RepeatedHeaders { get; init; }

    public required bool OrganisationAboveTables { get; init; }

    public string Word(TruthUnit unit) => unit switch
    {
        TruthUnit.Tkr => TkrWord,
        TruthUnit.Mnkr => MnkrWord,
        _ => KrWord,
    };

    public static ReportHabits Draw(Dice dice)
    {
        var unit = dice.Pick(TruthUnit.Tkr, TruthUnit.Tkr, TruthUnit.Kr, TruthUnit.Kr, TruthUnit.Kr);
        return new ReportHabits
        {
            Unit = unit,
            OverviewUnit = dice.Chance(0.08) ? TruthUnit.Mnkr : dice.Chance(0.5) ? TruthUnit.Tkr : unit,
            OperatingUnit = dice.Chance(0.4) ? TruthUnit.Tkr : unit,
            Ore = dice.Chance(0.5),
            Thousands = dice.Pick(" ", " ", " ", " ", " ", "\u00A0", "\u00A0", ".", ""),
            Unseparated = dice.Chance(0.25) ? 0.12 : 0,
            Minus = dice.Pick(Minus.Hyphen, Minus.Hyphen, Minus.Hyphen, Minus.Hyphen, Minus.Dash, Minus.MinusSign, Minus.HyphenBlank, Minus.Parentheses),
            Zero = dice.Pick(ZeroPrint.Digit, ZeroPrint.Digit, ZeroPrint.Dash, ZeroPrint.Blank),
            UnitPlace = dice.Pick(UnitPlace.Title, UnitPlace.Line, UnitPlace.Line, UnitPlace.Corner, UnitPlace.Principles),
            TkrWord = dice.Pick("tkr", "tkr", "t.kr", "TSEK", "tusental kronor", "tkr."),
            KrWord = dice.Pick("kr", "kr", "kronor", "SEK", "hela kronor"),
            MnkrWord = dice.Pick("mnkr", "mkr", "m.kr", "MSEK"),
            CostsNegative = dice.Chance(0.8),
            OverviewCostsNegative = dice.Chance(0.6),
            OperatingCostsNegative = dice.Chance(0.5),
            NotesCostsNegative = dice.Chance(0.4),
            Deviation = dice.Pick(DeviationStyle.ActualLessBudget, DeviationStyle.BudgetLessActual, DeviationStyle.Effect),
            Header = dice.Pick(HeaderStyle.Year, HeaderStyle.Year, HeaderStyle.Date, HeaderStyle.Date, HeaderStyle.Outcome, HeaderStyle.Closing, HeaderStyle.Range, HeaderStyle.OutcomeOverYear),
            PriorFirst = dice.Chance(0.08),
            HasNoteReferences = dice.Chance(0.8),
            NoteWord = dice.Chance(0.35),
            NumberedHeadings = dice.Chance(0.5),
            CapitalHeadings = dice.Chance(0.2),
            CapitalTotals = dice.Chance(0.25),
            GluedMarks = dice.Chance(0.3),
            RepeatedHeaders = dice.Chance(0.5),
            OrganisationAboveTables = dice.Chance(0.15),
        };
    }
}
