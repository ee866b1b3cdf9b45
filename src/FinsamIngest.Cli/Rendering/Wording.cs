using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.Rendering;

/// <summary>The words for the contract's vocabularies.</summary>
internal static class Wording
{
    public static string Of(Severity severity, Language language) => severity switch
    {
        Severity.Error => language.Say("FEL", "ERROR"),
        Severity.Warning => language.Say("VARNING", "WARNING"),
        _ => language.Say("PÅPEKANDE", "NOTICE"),
    };

    /// <summary>How many findings there are of a severity, with its symbol.</summary>
    public static string Count(Severity severity, int count, Style style) => Symbol(severity) + " " + severity switch
    {
        Severity.Error => style.Count(count, "fel", "fel", "error", "errors"),
        Severity.Warning => style.Count(count, "varning", "varningar", "warning", "warnings"),
        _ => style.Count(count, "påpekande", "påpekanden", "notice", "notices"),
    };

    /// <summary>Symbols that differ in shape, so that no one needs to see their colours.</summary>
    public static string Symbol(Severity severity) => severity switch
    {
        Severity.Error => "✖",
        Severity.Warning => "▲",
        _ => "•",
    };

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
        CauseKind.DefinitionDiffers => language.Say("olika definitioner", "different definitions"),
        _ => language.Say("orsaken oklar", "cause unclear"),
    };

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
    public static string Of(ReportTable table, Language language) =>
        table is { Statement: Statement.Note, NoteNumber: { } number } ? Of(Statement.Note, language) + " " + number : Of(table.Statement, language);
}
