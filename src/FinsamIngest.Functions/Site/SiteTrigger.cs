using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace FinsamIngest.Functions.Site;

/// <summary>Every HTTP request: the review site and its API. Who may do what is the site's to decide, not the host's keys.</summary>
internal sealed class SiteTrigger(SitePipeline pipeline)
{
    [Function("Site")]
    public Task RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options", Route = "{*path}")] HttpRequest request) =>
        pipeline.HandleAsync(request.HttpContext);
}
