using FinsamIngest.Core.Reports;
using Decided = FinsamIngest.Core.Storage.Verdict;

namespace FinsamIngest.Export;

/// <summary>The words that people use for the contract's vocabularies.</summary>
public static class Words
{
    /// <summary>A kind of statement.</summary>
    public static string Of(Statement statement, ExportLanguage language) => statement switch
    {
        Statement.MultiYearOverview => language.Say("Flerårsöversikt", "Multi-year overview"),
        Statement.IncomeStatement => language.Say("Resultaträkning", "Income statement"),
        Statement.BalanceSheet => language.Say("Balansräkning", "Balance sheet"),
        Statement.CashFlowStatement => language.Say("Kassaflödesanalys", "Cash flow statement"),
        Statement.OperatingAccount => language.Say("Driftredovisning", "Operating account"),
        Statement.Note => language.Say("Noter", "Notes"),
        Statement.BalanceRequirement => language.Say("Balanskravsutredning", "Balance requirement"),
        Statement.ProjectBudget => language.Say("Projektbudget", "Project budget"),
        Statement.ActivityCosts => language.Say("Kostnader per insats", "Costs by activity"),
        Statement.Staffing => language.Say("Personal", "Staffing"),
        _ => language.Say("Övriga tabeller", "Other tables"),
    };

    /// <summary>A table's place in the report: its kind, or the number of its note.</summary>
    public static string Of(ReportTable table, ExportLanguage language)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table is { Statement: Statement.Note, NoteNumber: { } number } ? language.Say("Not ", "Note ") + number : Of(table.Statement, language);
    }

    /// <summary>A severity, with a sign that differs in shape.</summary>
    public static string Of(Severity severity, ExportLanguage language) => severity switch
    {
        Severity.Error => language.Say("✖ Fel", "✖ Error"),
        Severity.Warning => language.Say("▲ Varning", "▲ Warning"),
        _ => language.Say("● Påpekande", "● Notice"),
    };

    /// <summary>What a check compares.</summary>
    public static string Of(CheckType type, ExportLanguage language) => type switch
    {
        CheckType.VerticalSum => language.Say("Summering", "Vertical sum"),
        CheckType.Horizontal => language.Say("Radräkning", "Row arithmetic"),
        CheckType.Balance => language.Say("Balans", "Balance"),
        CheckType.Cash => language.Say("Kassaflöde", "Cash flow"),
        CheckType.CrossTable => language.Say("Mellan tabeller", "Between tables"),
        CheckType.RollForward => language.Say("Ingående och utgående", "Roll-forward"),
        CheckType.Ratio => language.Say("Andel", "Ratio"),
        CheckType.PriorYear => language.Say("Jämförelseår", "Prior year"),
        CheckType.CrossDocument => language.Say("Föregående års rapport", "Last year's report"),
        CheckType.Prose => language.Say("Löpande text", "Running text"),
        CheckType.Header => language.Say("Rubrik", "Header"),
        _ => language.Say("Skrivsätt", "Format"),
    };

    /// <summary>How a check came out, with a sign that differs in shape.</summary>
    public static string Of(Verdict verdict, ExportLanguage language) => verdict switch
    {
        Verdict.Holds => language.Say("✓ stämmer", "✓ holds"),
        Verdict.Rounding => language.Say("≈ avrundning", "≈ rounding"),
        _ => language.Say("✖ stämmer inte", "✖ fails"),
    };

    /// <summary>What a reviewer decided.</summary>
    public static string Of(Decided verdict, ExportLanguage language) => verdict switch
    {
        Decided.Accepted => language.Say("Godkänd som tryckt", "Accepted as printed"),
        Decided.Corrected => language.Say("Rättad", "Corrected"),
        Decided.Dismissed => language.Say("Avfärdad", "Dismissed"),
        Decided.Unclear => language.Say("Oklar", "Unclear"),
        _ => language.Say("Ångrad", "Withdrawn"),
    };

    /// <summary>A kind of mistake.</summary>
    public static string Of(CauseKind cause, ExportLanguage language) => cause switch
    {
        CauseKind.SignError => language.Say("Fel tecken", "Wrong sign"),
        CauseKind.StaleOrWrongColumn => language.Say("Siffra från annat år eller annan kolumn", "Figure of another year or column"),
        CauseKind.DigitError => language.Say("Fel siffra", "Wrong digit"),
        CauseKind.TransposedDigits => language.Say("Omkastade siffror", "Transposed digits"),
        CauseKind.MissingRow => language.Say("Rad saknas", "Missing row"),
        CauseKind.Misprint => language.Say("Feltryck", "Misprint"),
        CauseKind.TransposedRows => language.Say("Två rader omkastade", "Two rows swapped"),
        CauseKind.WrongUnit => language.Say("Fel enhet", "Wrong unit"),
        CauseKind.WrongHeader => language.Say("Fel rubrik", "Wrong header"),
        CauseKind.DefinitionDiffers => language.Say("Olika definitioner", "Different definitions"),
        _ => language.Say("Oklar", "Unclear"),
    };

    /// <summary>A unit, as it stands behind a number.</summary>
    public static string Of(Unit unit, ExportLanguage language) => unit switch
    {
        Unit.Kr => language.Say("kr", "SEK"),
        Unit.Tkr => language.Say("tkr", "SEK k"),
        Unit.Mnkr => language.Say("mnkr", "SEK m"),
        Unit.Fte => language.Say("årsarbetare", "FTE"),
        Unit.Count => language.Say("antal", "count"),
        Unit.Percent => "%",
        _ => language.Say("blandat", "mixed"),
    };

    /// <summary>What kind of figure a column holds.</summary>
    public static string Of(Scenario scenario, ExportLanguage language) => scenario switch
    {
        Scenario.Actual => language.Say("utfall", "actual"),
        Scenario.Budget => language.Say("budget", "budget"),
        Scenario.Deviation => language.Say("avvikelse", "deviation"),
        Scenario.Income => language.Say("intäkt", "income"),
        Scenario.Cost => language.Say("kostnad", "cost"),
        Scenario.Net => language.Say("netto", "net"),
        Scenario.Ratio => language.Say("andel", "ratio"),
        _ => language.Say("övrigt", "other"),
    };

    /// <summary>A row's part in the arithmetic.</summary>
    public static string Of(RowKind kind, ExportLanguage language) => kind switch
    {
        RowKind.Item => language.Say("post", "item"),
        RowKind.Subtotal => language.Say("delsumma", "subtotal"),
        RowKind.Total => language.Say("summa", "total"),
        RowKind.Header => language.Say("rubrik", "heading"),
        _ => language.Say("upplysning", "memo"),
    };
}
