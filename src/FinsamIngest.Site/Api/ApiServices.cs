using FinsamIngest.Site.Api.Access;
using FinsamIngest.Site.Api.OpenApi;
using FinsamIngest.Site.Security;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamIngest.Site.Api;

/// <summary>What the API needs of the host's services.</summary>
internal static class ApiServices
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .AddPolicy(ApiAccess.ReaderPolicy, policy => policy.RequireAssertion(context => Roles.MayRead(context.User)))
            .AddPolicy(ApiAccess.ReviewerPolicy, policy => policy.RequireAssertion(context => Roles.MayReview(context.User)));
        return services.AddApiDocument();
    }
}
