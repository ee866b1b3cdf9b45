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
        Enum.GetValues<ReportState>().Cast<ReportState?>().FirstOrDefault(state => NameOf(state!.Value) == query["lage"]))
    {
        Most = int.TryParse(query["antal"], NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? Math.Clamp(most, 1, int.MaxValue - InboxQuery.Step) : InboxQuery.Step,
    };

    /// <summary>The address of the list that a query asks for.</summary>
    public static string AddressOf(InboxQuery query)
    {
        (string Name, string? Value)[] parts =
        [
            ("q", query.Search), ("forbund", query.Organisation), ("ar", query.Year?.ToString(CultureInfo.InvariantCulture)),
            ("lage", query.State is { } state ? NameOf(state) : null), ("antal", query.Most == InboxQuery.Step ? null : query.Most.ToString(CultureInfo.InvariantCulture)),
        ];
        return "/" + QueryString.Create(parts.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Name, part.Value)));
    }

    private static string? Text(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } text ? text : null;
}
