using System.Globalization;
using FinsamIngest.Core.Storage;
using FinsamIngest.Site.Layout;
using FinsamIngest.Site.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FinsamIngest.Site.Inbox;

/// <summary>The list of reports and its upload.</summary>
internal static class InboxEndpoints
{
    public static void MapInbox(this IEndpointRouteBuilder site)
    {
        site.MapGet("/", async (HttpContext http, IReportStore store, IReportInbox inbox) =>
            PageRenderer.Page<InboxPage>(await InboxList.ReadAsync(store, inbox, QueryOf(http.Request.Query), http.RequestAborted)));
        site.MapGet("/lista", async (HttpContext http, IReportStore store, IReportInbox inbox) =>
            PageRenderer.Page<InboxTable>(await InboxList.ReadAsync(store, inbox, QueryOf(http.Request.Query), http.RequestAborted)));
        site.MapPost("/uppladdning", UploadEndpoint.ReceiveAsync).AddEndpointFilter(FormGuard.OwnOrigin);
    }

    /// <summary>A state's name in addresses and classes.</summary>
    public static string NameOf(ReportState state) => state switch
    {
        ReportState.Waiting => "vantar",
        ReportState.Reading => "lases",
        ReportState.ToReview => "att-granska",
        ReportState.Reviewed => "granskad",
        ReportState.Failed => "misslyckad",
        _ => "ersatt",
    };

    private static InboxQuery QueryOf(IQueryCollection query) => new(
        Text(query, "q"),
        Text(query, "forbund"),
        int.TryParse(query["ar"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
        Enum.GetValues<ReportState>().Cast<ReportState?>().FirstOrDefault(state => NameOf(state!.Value) == query["lage"]));

    private static string? Text(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
}
