using FinsamIngest.Site.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace FinsamIngest.Site.Inbox;

/// <summary>The list of reports and its upload.</summary>
internal static class InboxEndpoints
{
    public static void MapInbox(this IEndpointRouteBuilder site) => site.MapGet("/", () => PageRenderer.Page<InboxPage>());
}
