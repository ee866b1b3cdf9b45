using FinsamIngest.Site.Api.Access;
using FinsamIngest.Site.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamIngest.Site.Security;

/// <summary>The same rights as the API's: to read takes the one role, to upload and decide the other.</summary>
internal static class PageAccess
{
    public static async ValueTask<object?> Check(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var page = http.RequestServices.GetRequiredService<PageContext>();
        if (ApiAccess.UserOf(http) is not { } user)
            return PageRenderer.Page<ProblemPage>(
                new Problem(page.Say("Logga in först", "Sign in first"), page.Say("Ladda om sidan för att logga in igen. Inga beslut har gått förlorade.", "Reload the page to sign in again. No decisions have been lost.")),
                StatusCodes.Status401Unauthorized);
        var mayDo = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) ? Roles.MayRead(user) : Roles.MayReview(user);
        return mayDo ? await next(context) : PageRenderer.Page<ProblemPage>(
            new Problem(page.Say("Det får du inte", "You may not do this"), page.Say("Din roll räcker inte till. Be den som sköter inloggningen om rollen Reviewer.", "Your role does not allow it. Ask whoever manages sign-in for the role Reviewer.")),
            StatusCodes.Status403Forbidden);
    }
}
