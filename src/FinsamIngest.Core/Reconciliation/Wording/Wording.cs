using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Words for tables, units and columns.</summary>
internal static class Wording
{
    /// <summary>The table's printed title without its chapter number, else the name of its statement.</summary>
    public static string Title(ReportTable table, Language language)
    {
        var title = table.Title?.Trim().TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ' ').TrimEnd(' ', '.', ':');
        if (!string.IsNullOrEmpty(title))
            return title.Length > 80 ? title[..79].TrimEnd() + "…" : title;
        if (table.NoteNumber is { } note)
            return language == Language.Swedish ? $"Not {note}" : $"Note {note}";
        return (table.Statement, language) switch
        {
            (Statement.MultiYearOverview, Language.Swedish) => "Flerårsöversikt",
            (Statement.MultiYearOverview, _) => "Multi-year overview",
            (Statement.IncomeStatement, Language.Swedish) => "Resultaträkning",
            (Statement.IncomeStatement, _) => "Income statement",
            (Statement.BalanceSheet, Language.Swedish) => "Balansräkning",
            (Statement.BalanceSheet, _) => "Balance sheet",
            (Statement.CashFlowStatement, Language.Swedish) => "Kassaflödesanalys",
            (Statement.CashFlowStatement, _) => "Cash flow statement",
            (Statement.OperatingAccount, Language.Swedish) => "Driftredovisning",
            (Statement.OperatingAccount, _) => "Operating account",
            (Statement.BalanceRequirement, Language.Swedish) => "Balanskravsutredning",
            (Statement.BalanceRequirement, _) => "Balance requirement",
            (Statement.ProjectBudget, Language.Swedish) => "Projektbudget",
            (Statement.ProjectBudget, _) => "Project budget",
            (_, Language.Swedish) => $"Tabell på sidan {table.Page}",
            _ => $"Table on page {table.Page}",
        };
    }

    /// <summary>A row's label without its list mark.</summary>
    public static string Label(ReportRow row)
    {
        var label = row.Label.Trim().TrimStart('-', '–', '•', '*', ' ');
        return label.Length > 80 ? label[..79].TrimEnd() + "…" : label.Length == 0 ? row.Label : label;
    }

    public static string Unit(Unit unit, Language language) => unit switch
    {
        Reports.Unit.Kr => "kr",
        Reports.Unit.Tkr => "tkr",
        Reports.Unit.Mnkr => "mnkr",
        Reports.Unit.Percent => "%",
        Reports.Unit.Fte => language == Language.Swedish ? "årsarbetare" : "full-time equivalents",
        _ => "",
    };

    /// <summary>The year with the kind of column where it is no outcome: <c>2024</c>, <c>budget 2024</c>.</summary>
    public static string Column(PrintedFigure figure, Language language)
    {
        var kind = (figure.Scenario, language) switch
        {
            (Scenario.Budget, _) => "budget",
            (Scenario.Deviation, Language.Swedish) => "avvikelse",
            (Scenario.Deviation, _) => "deviation",
            (Scenario.Income, Language.Swedish) => "intäkt",
            (Scenario.Income, _) => "income",
            (Scenario.Cost, Language.Swedish) => "kostnad",
            (Scenario.Cost, _) => "cost",
            (Scenario.Net, Language.Swedish) => "netto",
            (Scenario.Net, _) => "net",
            _ => "",
        };
        return (kind + " " + figure.Period).Trim();
    }
}
