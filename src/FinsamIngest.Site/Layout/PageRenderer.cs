using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FinsamIngest.Site.Layout;

/// <summary>Answers with a component rendered to HTML. Whole pages wrap themselves in <see cref="Shell"/>; fragments do not.</summary>
internal sealed class PageRenderer<TComponent>(object? model, int status) : IResult
    where TComponent : IComponent
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var html = await RenderAsync(httpContext.RequestServices, model);
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        var bytes = Encoding.UTF8.GetBytes(html);
        httpContext.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    /// <summary>The HTML, whole before the first byte is sent: a component that fails gives an error page, not half a page.</summary>
    private static async Task<string> RenderAsync(IServiceProvider services, object? model)
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = model is null ? ParameterView.Empty : ParameterView.FromDictionary(new Dictionary<string, object?> { ["Model"] = model });
            var component = await renderer.RenderComponentAsync<TComponent>(parameters);
            return component.ToHtmlString();
        });
    }
}

/// <summary>Pages as results of endpoints.</summary>
internal static class PageRenderer
{
    /// <summary>A page or fragment; the model becomes its parameter <c>Model</c>.</summary>
    public static IResult Page<TComponent>(object? model = null, int status = StatusCodes.Status200OK)
        where TComponent : IComponent => new PageRenderer<TComponent>(model, status);
}
