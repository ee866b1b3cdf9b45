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
            return $"{Words.Of(Statement.Note, language)} {note}";
        return table.Statement is Statement.Note or Statement.ActivityCosts or Statement.Staffing or Statement.Other
            ? language.Say("Tabell på sidan ", "Table on page ") + table.Page
            : Words.Of(table.Statement, language);
    }

    /// <summary>A row's label without its list mark.</summary>
    public static string Label(ReportRow row)
    {
        var label = row.Label.Trim().TrimStart('-', '–', '•', '*', ' ');
        return label.Length > 80 ? label[..79].TrimEnd() + "…" : label.Length == 0 ? row.Label : label;
    }

    /// <summary>A unit behind a number; nothing behind a number of things.</summary>
    public static string Unit(Unit unit, Language language) => unit is Reports.Unit.Count or Reports.Unit.Mixed ? "" : Words.Of(unit, language);

    /// <summary>The year with the kind of column where it is no outcome: <c>2024</c>, <c>budget 2024</c>.</summary>
    public static string Column(PrintedFigure figure, Language language) => figure.Scenario is Scenario.Actual or Scenario.Ratio or Scenario.Other
        ? figure.Period ?? ""
        : $"{Words.Of(figure.Scenario, language)} {figure.Period}".Trim();
}
