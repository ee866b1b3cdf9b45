namespace FinsamIngest.Ingestion.Tests;

/// <summary>Small reports as text.</summary>
internal static class Texts
{
    /// <summary>A report of a year, its figures in thousands.</summary>
    public static string Report(int year, int cash, int lastCash, int debts, int lastDebts, string organisation = "Samordningsförbundet Norrviken", string more = "") =>
        $"{organisation}\nÅrsredovisning {year}\n\nBalansräkning\nBelopp i tkr\t{year}\t{year - 1}\nKassa och bank\t{cash}\t{lastCash}\nLeverantörsskulder\t{debts}\t{lastDebts}\n{more}";

    public static string Report2022 { get; } = Report(2022, 10308, 9911, 2091, 412);

    /// <summary>Says the same of 2022 as the report for 2022.</summary>
    public static string Report2023 { get; } = Report(2023, 7086, 10308, 1814, 2091);

    /// <summary>Says 7 068 of 2023, where the report for 2023 has 7 086.</summary>
    public static string Report2024 { get; } = Report(2024, 9257, 7068, 1546, 1814);

    /// <summary>The report for 2023 in another version, which agrees with the one for 2024.</summary>
    public static string Report2023Again { get; } = Report(2023, 7068, 10308, 1814, 2091, more: "Ny version.\n");
}
