using System.ComponentModel;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Core.Storage;
using FinsamIngest.Site.Layout;

namespace FinsamIngest.Site.Api.Models;

[Description("A printed figure with all that says what it is.")]
internal sealed record FigureModel(
    string Report,
    [property: Description("table.row.column")] string Cell,
    string? OrganisationId,
    string? Organisation,
    int? FiscalYear,
    string Statement,
    string? TableTitle,
    string? NoteNumber,
    [property: Description("Canonical line item; null when none fits.")] string? Code,
    string Label,
    string Kind,
    [property: Description("The fiscal year that the figure belongs to.")] string? Period,
    string Scenario,
    [property: Description("As printed, in the unit; null for a dash.")] decimal? Value,
    string Unit,
    decimal? AmountSek,
    [property: Description("The characters it was read from.")] string Raw,
    int Page,
    int Line,
    [property: Description("Place on the page in PDF points, origin at the top left; null for text.")] BoxModel? Box,
    double Confidence,
    [property: Description("layout, grammar or arithmetic.")] string DecodedBy,
    [property: Description("The figure lit up on its page, for people.")] string Link)
{
    public static FigureModel Of(FigureRow figure) => new(
        figure.ReportId, figure.Cell, figure.OrganisationId, figure.Organisation, figure.FiscalYear, EnumNames.Of(figure.Statement), figure.TableTitle,
        figure.NoteNumber, figure.Code, figure.Label, EnumNames.Of(figure.Kind), figure.Period, EnumNames.Of(figure.Scenario), figure.Value,
        EnumNames.Of(figure.Unit), figure.AmountSek, figure.Raw, figure.Page, figure.Line, BoxModel.Of(figure.Box), figure.Confidence,
        EnumNames.Of(figure.DecodedBy), ReportAddress.OfFigure(figure.ReportId, figure.Cell));
}

internal sealed record BoxModel(int Page, double X0, double Y0, double X1, double Y1)
{
    public static BoxModel? Of(Box? box) => box is null ? null : new(box.Page, box.X0, box.Y0, box.X1, box.Y1);
}
