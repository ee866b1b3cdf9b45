using System.Globalization;

namespace FinsamIngest.Export.Xlsx.Workbooks;

/// <summary>A cell of a sheet, both 1-based.</summary>
internal readonly record struct CellAddress(int Row, int Column)
{
    /// <summary><c>C5</c>.</summary>
    public override string ToString() => ColumnName(Column) + Row.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>'Not 1'!C5</c>, as formulas and links of other sheets write it.</summary>
    public string On(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!{this}";

    /// <summary><c>A</c>, <c>Z</c>, <c>AA</c>.</summary>
    public static string ColumnName(int column)
    {
        var name = "";
        for (; column > 0; column = (column - 1) / 26)
            name = (char)('A' + ((column - 1) % 26)) + name;
        return name;
    }
}
