using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Figures whose printed characters are no proper number: "-4 682 00" has a group of two digits.</summary>
internal static class FormatChecks
{
    public static List<Anomaly> Find(FigureBook book)
    {
        var found = new List<Anomaly>();
        foreach (var table in book.Tables)
            foreach (var row in table.Rows)
                foreach (var cell in row.Cells)
                    if (IsMalformed(cell))
                    {
                        var reference = $"{table.Id}.{row.Id}.{cell.Column}";
                        found.Add(new Anomaly(
                            CheckType.Format, reference, [reference], Severity.Warning, CauseKind.Misprint,
                            new LocalisedText(
                                $"{Wording.Title(table, Language.Swedish)}: ”{cell.Raw.Trim()}” ({row.Label}) är inget riktigt skrivet belopp; siffrorna är inte grupperade tre och tre.",
                                $"{Wording.Title(table, Language.English)}: “{cell.Raw.Trim()}” ({row.Label}) is not a properly written amount; its digits are not in groups of three.")));
                    }

        return found;
    }

    /// <summary>Whether digits are grouped by blanks or dots and a group after the first has not three of them. Glued footnote marks excuse it.</summary>
    public static bool IsMalformed(ReportCell cell)
    {
        if (cell.Value is null || !cell.Footnotes.IsDefaultOrEmpty || cell.Raw.Length > 40)
            return false;
        var (group, groups) = (0, 0);
        foreach (var c in cell.Raw)
        {
            if (char.IsAsciiDigit(c))
            {
                group++;
            }
            else if (IsSeparator(c) && group > 0)
            {
                if (groups > 0 && group != 3)
                    return true;
                (group, groups) = (0, groups + 1);
            }
            else if (c is ',' or '%' or ')' && group > 0)
            {
                break;
            }
        }

        return groups > 0 && group is not (3 or 0);
    }

    private static bool IsSeparator(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009' or '.';
}
