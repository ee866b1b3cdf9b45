using Decided = FinsamIngest.Core.Storage.Verdict;

namespace FinsamIngest.Core.Reports;

/// <summary>The words, and signs, that people use for the contract's vocabularies: the same in the command, on the site and in the working papers.</summary>
public static class Words
{
    /// <summary>A kind of statement.</summary>
    public static string Of(Statement statement, Language language) => statement switch
    {
        Statement.MultiYearOverview => language.Say("Flerårsöversikt", "Multi-year overview"),
        Statement.IncomeStatement => language.Say("Resultaträkning", "Income statement"),
        Statement.BalanceSheet => language.Say("Balansräkning", "Balance sheet"),
        Statement.CashFlowStatement => language.Say("Kassaflödesanalys", "Cash flow statement"),
        Statement.OperatingAccount => language.Say("Driftredovisning", "Operating account"),
        Statement.Note => language.Say("Not", "Note"),
        Statement.BalanceRequirement => language.Say("Balanskravsutredning", "Balance requirement"),
        Statement.ProjectBudget => language.Say("Projektbudget", "Project budget"),
        Statement.ActivityCosts => language.Say("Kostnader per insats", "Costs by activity"),
        Statement.Staffing => language.Say("Personal", "Staffing"),
        _ => language.Say("Tabell", "Table"),
    };

    /// <summary>A table as people call it: its kind, or its note's number.</summary>
    public static string Of(ReportTable table, Language language)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table is { Statement: Statement.Note, NoteNumber: { } number } ? $"{Of(Statement.Note, language)} {number}" : Of(table.Statement, language);
    }

    /// <summary>What a table stands for together with all others of its kind, or of its note.</summary>
    public static string OfAll(ReportTable table, Language language)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table switch
        {
            { Statement: Statement.Note, NoteNumber: null } => language.Say("Noter", "Notes"),
            { Statement: Statement.Other } => language.Say("Övriga tabeller", "Other tables"),
            _ => Of(table, language),
        };
    }

    /// <summary>A severity.</summary>
    public static string Of(Severity severity, Language language) => severity switch
    {
        Severity.Error => language.Say("fel", "error"),
        Severity.Warning => language.Say("varning", "warning"),
        _ => language.Say("påpekande", "notice"),
    };

    /// <summary>The noun behind a number of findings of a severity.</summary>
    public static string Noun(Severity severity, int count, Language language) => count == 1 ? Of(severity, language) : severity switch
    {
        Severity.Error => language.Say("fel", "errors"),
        Severity.Warning => language.Say("varningar", "warnings"),
        _ => language.Say("påpekanden", "notices"),
    };

    /// <summary>A severity's sign. Signs differ in shape, so that no one needs to see their colours.</summary>
    public static string Sign(Severity severity) => severity switch
    {
        Severity.Error => "✖",
        Severity.Warning => "▲",
        _ => "•",
    };

    /// <summary>A severity with its sign, to stand alone.</summary>
    public static string Marked(Severity severity, Language language) => $"{Sign(severity)} {Capital(Of(severity, language))}";

    /// <summary>What a check compares.</summary>
    public static string Of(CheckType type, Language language) => type switch
    {
        CheckType.VerticalSum => language.Say("Summering", "Sum"),
        CheckType.Horizontal => language.Say("Radräkning", "Row arithmetic"),
        CheckType.Balance => language.Say("Balans", "Balance"),
        CheckType.Cash => language.Say("Kassaflöde", "Cash flow"),
        CheckType.CrossTable => language.Say("Mellan tabeller", "Between tables"),
        CheckType.RollForward => language.Say("Ingående och utgående", "Roll-forward"),
        CheckType.Ratio => language.Say("Nyckeltal", "Ratio"),
        CheckType.PriorYear => language.Say("Jämförelseår", "Prior year"),
        CheckType.CrossDocument => language.Say("Mot annan rapport", "Against another report"),
        CheckType.Prose => language.Say("Löpande text", "Running text"),
        CheckType.Header => language.Say("Rubrik", "Header"),
        _ => language.Say("Skrivsätt", "Format"),
    };

    /// <summary>How a check came out, with a sign that differs in shape.</summary>
    public static string Of(Verdict verdict, Language language) => verdict switch
    {
        Verdict.Holds => language.Say("✓ stämmer", "✓ holds"),
        Verdict.Rounding => language.Say("≈ avrundning", "≈ rounding"),
        _ => language.Say("✖ stämmer inte", "✖ fails"),
    };

    /// <summary>What a reviewer decided.</summary>
    public static string Of(Decided verdict, Language language) => verdict switch
    {
        Decided.Accepted => language.Say("godkänd som tryckt", "accepted as printed"),
        Decided.Corrected => language.Say("rättad", "corrected"),
        Decided.Dismissed => language.Say("avfärdad", "dismissed"),
        Decided.Unclear => language.Say("oklar", "unclear"),
        _ => language.Say("ångrad", "withdrawn"),
    };

    /// <summary>A kind of mistake.</summary>
    public static string Of(CauseKind cause, Language language) => cause switch
    {
        CauseKind.SignError => language.Say("fel tecken", "wrong sign"),
        CauseKind.StaleOrWrongColumn => language.Say("siffra från annat år eller annan kolumn", "figure of another year or column"),
        CauseKind.DigitError => language.Say("fel siffra", "wrong digit"),
        CauseKind.TransposedDigits => language.Say("omkastade siffror", "transposed digits"),
        CauseKind.MissingRow => language.Say("rad saknas", "missing row"),
        CauseKind.Misprint => language.Say("feltryck", "misprint"),
        CauseKind.TransposedRows => language.Say("två rader omkastade", "two rows swapped"),
        CauseKind.WrongUnit => language.Say("fel enhet", "wrong unit"),
        CauseKind.WrongHeader => language.Say("fel rubrik", "wrong header"),
        CauseKind.DefinitionDiffers => language.Say("olika definitioner eller avkortning", "different definitions, or truncation"),
        _ => language.Say("orsaken oklar", "cause unclear"),
    };

    /// <summary>A unit, as it stands behind a number. Swedish units of money have no English names.</summary>
    public static string Of(Unit unit, Language language) => unit switch
    {
        Unit.Kr => "kr",
        Unit.Tkr => "tkr",
        Unit.Mnkr => "mnkr",
        Unit.Fte => language.Say("årsarbetare", "FTE"),
        Unit.Count => language.Say("antal", "count"),
        Unit.Percent => "%",
        _ => language.Say("blandat", "mixed"),
    };

    /// <summary>What kind of figure a column holds.</summary>
    public static string Of(Scenario scenario, Language language) => scenario switch
    {
        Scenario.Actual => language.Say("utfall", "actual"),
        Scenario.Budget => "budget",
        Scenario.Deviation => language.Say("avvikelse", "deviation"),
        Scenario.Income => language.Say("intäkt", "income"),
        Scenario.Cost => language.Say("kostnad", "cost"),
        Scenario.Net => language.Say("netto", "net"),
        Scenario.Ratio => language.Say("andel", "ratio"),
        _ => language.Say("övrigt", "other"),
    };

    /// <summary>A row's part in the arithmetic.</summary>
    public static string Of(RowKind kind, Language language) => kind switch
    {
        RowKind.Item => language.Say("post", "item"),
        RowKind.Subtotal => language.Say("delsumma", "subtotal"),
        RowKind.Total => language.Say("summa", "total"),
        RowKind.Header => language.Say("rubrik", "heading"),
        _ => language.Say("upplysning", "memo"),
    };

    /// <summary>A text with a capital in front.</summary>
    public static string Capital(string text) => string.IsNullOrEmpty(text) ? "" : char.ToUpperInvariant(text[0]) + text[1..];
}
