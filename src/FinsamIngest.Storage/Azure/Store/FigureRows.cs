using System.Globalization;
using Azure.Data.Tables;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Azure.Tables;

namespace FinsamIngest.Storage.Azure.Store;

/// <summary>Rows of the tables Figures and FiguresByCode, which hold the same under other keys.</summary>
internal static class FigureRows
{
    /// <summary>The partition of everything that belongs to a generation.</summary>
    public static string PartitionOf(string reportId, string generation) => TableKeys.Join(reportId, generation);

    /// <summary>What the row keys of a code's figures begin with, of one organisation or of all.</summary>
    public static string CodePrefix(string code, string? organisationId) =>
        TableKeys.Escape(code) + "|" + (organisationId is null ? "" : TableKeys.Escape(TableText.Cut(organisationId)!) + "|");

    /// <summary>
    /// The partition of FiguresByCode that a code's figures are in: its first letter. With the whole code a report of 250 figures costs 45 transactions of four rows
    /// (measured), with one partition for all of them every worker would write to the same server. Reading one code is one range of one partition either way.
    /// </summary>
    public static string CodePartition(string code) => code.Length > 0 ? TableKeys.Escape(code[..1]) : "x";

    /// <summary>The row of Figures.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="generation">Of which generation.</param>
    /// <param name="position">Its place among the figures of the report in reading order, from 0.</param>
    public static TableEntity ByReport(FigureRow figure, string generation, int position) =>
        Fill(new TableEntity(PartitionOf(figure.ReportId, generation), Position(position)), figure, generation, position);

    /// <summary>The row of FiguresByCode, for a figure that has a code.</summary>
    public static TableEntity ByCode(FigureRow figure, string generation, int position) =>
        Fill(KeysByCode(figure.Code!, TableText.Cut(figure.OrganisationId), figure.FiscalYear, figure.ReportId, generation, position), figure, generation, position);

    /// <summary>The keys of the row of FiguresByCode that belongs to a row of Figures; null when there is none.</summary>
    public static TableEntity? KeysByCode(TableEntity byReport) => byReport.GetString("Code") is { } code
        ? KeysByCode(code, byReport.GetString("OrganisationId"), byReport.GetInt32("FiscalYear"), byReport.GetString("ReportId")!, byReport.GetString("Generation")!, byReport.GetInt32("Position")!.Value)
        : null;

    public static FigureRow Read(TableEntity row) => new(
        row.GetString("ReportId")!, row.GetString("Cell")!, row.GetString("OrganisationId"), row.GetString("Organisation"), row.GetInt32("FiscalYear"),
        Word<Statement>(row, "Statement"), row.GetString("TableTitle"), row.GetString("NoteNumber"), row.GetString("Code"), row.GetString("Label")!, Word<RowKind>(row, "Kind"),
        row.GetString("Period"), Word<Scenario>(row, "Scenario"), Exact(row, "Value"), Word<Unit>(row, "Unit"), Exact(row, "Amount"), row.GetString("Raw")!,
        row.GetInt32("Page")!.Value, row.GetInt32("Line")!.Value,
        row.GetInt32("BoxPage") is { } page
            ? new Box(page, row.GetDouble("X0")!.Value, row.GetDouble("Y0")!.Value, row.GetDouble("X1")!.Value, row.GetDouble("Y1")!.Value)
            : null,
        row.GetDouble("Confidence")!.Value, Word<DecodedBy>(row, "DecodedBy"));

    private static TableEntity KeysByCode(string code, string? organisation, int? year, string reportId, string generation, int position) => new(
        CodePartition(code),
        TableKeys.Join(code, organisation ?? "", year?.ToString("D4", CultureInfo.InvariantCulture) ?? "", reportId, generation, Position(position)));

    private static TableEntity Fill(TableEntity row, FigureRow figure, string generation, int position)
    {
        row["ReportId"] = figure.ReportId;
        row["Generation"] = generation;
        row["Position"] = position;
        row["Cell"] = figure.Cell;
        row["OrganisationId"] = TableText.Cut(figure.OrganisationId);
        row["Organisation"] = TableText.Cut(figure.Organisation);
        row["FiscalYear"] = figure.FiscalYear;
        row["Statement"] = EnumNames.Of(figure.Statement);
        row["TableTitle"] = TableText.Cut(figure.TableTitle);
        row["NoteNumber"] = TableText.Cut(figure.NoteNumber);
        row["Code"] = figure.Code;
        row["Label"] = TableText.Cut(figure.Label);
        row["Kind"] = EnumNames.Of(figure.Kind);
        row["Period"] = TableText.Cut(figure.Period);
        row["Scenario"] = EnumNames.Of(figure.Scenario);
        row["Value"] = Money.Exact(figure.Value);
        row["Number"] = Money.Number(figure.Value);
        row["Unit"] = EnumNames.Of(figure.Unit);
        row["Amount"] = Money.Exact(figure.AmountSek);
        row["AmountKr"] = Money.Kronor(figure.AmountSek);
        row["AmountOre"] = Money.Ore(figure.AmountSek);
        row["Raw"] = TableText.Cut(figure.Raw);
        row["Page"] = figure.Page;
        row["Line"] = figure.Line;
        row["BoxPage"] = figure.Box?.Page;
        row["X0"] = figure.Box?.X0;
        row["Y0"] = figure.Box?.Y0;
        row["X1"] = figure.Box?.X1;
        row["Y1"] = figure.Box?.Y1;
        row["Confidence"] = figure.Confidence;
        row["DecodedBy"] = EnumNames.Of(figure.DecodedBy);
        return row;
    }

    // Six digits keep the reading order for a million figures; the longest report so far has 1,500.
    private static string Position(int position) => position.ToString("D6", CultureInfo.InvariantCulture);

    private static decimal? Exact(TableEntity row, string name) => row.GetString(name) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    private static T Word<T>(TableEntity row, string name)
        where T : struct, Enum => EnumNames.TryParse<T>(row.GetString(name), out var value)
            ? value
            : throw new InvalidDataException($"{name} of row {row.RowKey} in partition {row.PartitionKey} is no word of {typeof(T).Name}: {row.GetString(name)}");
}
