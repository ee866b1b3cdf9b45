using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using Decided = FinsamIngest.Core.Storage.Verdict;

namespace FinsamIngest.Site.Layout;

/// <summary>The words for the contract's vocabularies.</summary>
internal static class Wording
{
    public static string Of(Severity severity, SiteLanguage language) => severity switch
    {
        Severity.Error => language.Say("fel", "error"),
        Severity.Warning => language.Say("varning", "warning"),
        _ => language.Say("påpekande", "notice"),
    };

    /// <summary>How many findings there are of a severity.</summary>
    public static string Count(Severity severity, int count, SiteLanguage language) => severity switch
    {
        Severity.Error => language.Say($"{count} fel", count == 1 ? "1 error" : $"{count} errors"),
        Severity.Warning => language.Say(count == 1 ? "1 varning" : $"{count} varningar", count == 1 ? "1 warning" : $"{count} warnings"),
        _ => language.Say(count == 1 ? "1 påpekande" : $"{count} påpekanden", count == 1 ? "1 notice" : $"{count} notices"),
    };

    /// <summary>Symbols that differ in shape, so that no one needs to see their colours.</summary>
    public static string Symbol(Severity severity) => severity switch
    {
        Severity.Error => "✖",
        Severity.Warning => "▲",
        _ => "•",
    };

    public static string Of(ReportState state, SiteLanguage language) => state switch
    {
        ReportState.Waiting => language.Say("väntar", "waiting"),
        ReportState.Reading => language.Say("läses", "reading"),
        ReportState.ToReview => language.Say("att granska", "to review"),
        ReportState.Reviewed => language.Say("granskad", "reviewed"),
        ReportState.Failed => language.Say("misslyckad", "failed"),
        _ => language.Say("ersatt", "superseded"),
    };

    public static string Symbol(ReportState state) => state switch
    {
        ReportState.Waiting => "◌",
        ReportState.Reading => "◐",
        ReportState.ToReview => "●",
        ReportState.Reviewed => "✓",
        ReportState.Failed => "✖",
        _ => "↷",
    };

    public static string Of(Decided verdict, SiteLanguage language) => verdict switch
    {
        Decided.Accepted => language.Say("godkänd som tryckt", "accepted as printed"),
        Decided.Corrected => language.Say("rättad", "corrected"),
        Decided.Dismissed => language.Say("avfärdad", "dismissed"),
        Decided.Unclear => language.Say("oklar", "unclear"),
        _ => language.Say("ångrad", "withdrawn"),
    };

    public static string Symbol(Decided verdict) => verdict switch
    {
        Decided.Accepted => "✓",
        Decided.Corrected => "✎",
        Decided.Dismissed => "⊘",
        Decided.Unclear => "?",
        _ => "↶",
    };

    public static string Of(CheckType type, SiteLanguage language) => type switch
    {
        CheckType.VerticalSum => language.Say("Summering", "Sum"),
        CheckType.Horizontal => language.Say("Radens differens", "Difference in the row"),
        CheckType.Balance => language.Say("Balans", "Balance"),
        CheckType.Cash => language.Say("Kassaflöde", "Cash flow"),
        CheckType.CrossTable => language.Say("Mellan tabeller", "Between tables"),
        CheckType.RollForward => language.Say("Ingående balans", "Opening balance"),
        CheckType.Ratio => language.Say("Nyckeltal", "Ratio"),
        CheckType.PriorYear => language.Say("Jämförelseår", "Prior year"),
        CheckType.CrossDocument => language.Say("Mot annan rapport", "Against another report"),
        CheckType.Prose => language.Say("Löpande text", "Running text"),
        CheckType.Header => language.Say("Rubrik", "Header"),
        _ => language.Say("Skrivsätt", "Format"),
    };

    public static string Of(CauseKind cause, SiteLanguage language) => cause switch
    {
        CauseKind.SignError => language.Say("fel tecken", "wrong sign"),
        CauseKind.StaleOrWrongColumn => language.Say("siffra från annat år eller annan kolumn", "figure of another year or column"),
        CauseKind.DigitError => language.Say("en siffra fel", "one digit off"),
        CauseKind.TransposedDigits => language.Say("omkastade siffror", "transposed digits"),
        CauseKind.MissingRow => language.Say("rad saknas", "missing row"),
        CauseKind.Misprint => language.Say("feltryck", "misprint"),
        CauseKind.TransposedRows => language.Say("två rader omkastade", "two rows swapped"),
        CauseKind.WrongUnit => language.Say("fel enhet", "wrong unit"),
        CauseKind.WrongHeader => language.Say("fel rubrik", "wrong header"),
        CauseKind.DefinitionDiffers => language.Say("olika definitioner eller avkortning", "different definitions, or truncation"),
        _ => language.Say("orsaken oklar", "cause unclear"),
    };

    public static string Of(Statement statement, SiteLanguage language) => statement switch
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
    public static string Of(ReportTable table, SiteLanguage language) =>
        table is { Statement: Statement.Note, NoteNumber: { } number } ? Of(Statement.Note, language) + " " + number : Of(table.Statement, language);

    public static string Of(Scenario scenario, SiteLanguage language) => scenario switch
    {
        Scenario.Actual => language.Say("utfall", "actual"),
        Scenario.Budget => language.Say("budget", "budget"),
        Scenario.Deviation => language.Say("avvikelse", "deviation"),
        Scenario.Income => language.Say("intäkt", "income"),
        Scenario.Cost => language.Say("kostnad", "cost"),
        Scenario.Net => language.Say("netto", "net"),
        Scenario.Ratio => language.Say("andel", "ratio"),
        _ => "",
    };
}
