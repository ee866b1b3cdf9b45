using FinsamIngest.Site.Api;
using FinsamIngest.Site.Figures;
using FinsamIngest.Site.Inbox;
using FinsamIngest.Site.Layout;
using FinsamIngest.Site.Reports;
using FinsamIngest.Site.Review;
using FinsamIngest.Site.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FinsamIngest.Site;

/// <summary>The review site and the HTTP API, for any host: the command on one machine, the Functions app in Azure.</summary>
public static class ReviewSite
{
    /// <summary>
    /// Registers what the site needs. The host registers the ports (<see cref="Core.Storage.IReportInbox"/>, <see cref="Core.Storage.IReportStore"/>,
    /// <see cref="Core.Storage.IDecisionLog"/>, <see cref="Core.Storage.IIngestRequests"/>) and logging.
    /// </summary>
    public static IServiceCollection AddReviewSite(this IServiceCollection services, ReviewSiteOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddRouting();
        services.AddSingleton(options);
        services.AddScoped<PageContext>();
        services.AddSingleton<BookShelf>();
        services.AddSingleton<ReviewService>();
        services.AddSingleton<PageLoader>();
        services.AddApi();
        services.AddSingleton<FiguresLoader>();
        return services;
    }

    /// <summary>Maps the pages, their files and the API. Everything else that is asked for by GET gets a page that says so.</summary>
    public static IEndpointRouteBuilder MapReviewSite(this IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapApi();
        var files = app.MapGroup("").AnswersHead().AddEndpointFilter(SecurityHeaders.Filter);
        files.MapAssets();
        var pages = app.MapGroup("").AnswersHead().AddEndpointFilter(SecurityHeaders.Filter).AddEndpointFilter(PageContextFilter.Fill)
            .AddEndpointFilter(ErrorFilter.Catch).AddEndpointFilter(PageAccess.Check);
        pages.MapInbox();
        pages.MapReports();
        pages.MapReviewer();
        pages.MapFigures();
        pages.MapGet("/{**path}", () => PageRenderer.Page<NotFoundPage>(status: StatusCodes.Status404NotFound))
            .WithOrder(int.MaxValue);
        return app;
    }
}
