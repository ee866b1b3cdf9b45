using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FinsamIngest.Functions.Tests.Host;

/// <summary>Stands in for the Functions host: a gRPC server on loopback that one worker connects to.</summary>
internal sealed class FunctionsHost : IAsyncDisposable
{
    private readonly WebApplication _server;

    private FunctionsHost(WebApplication server, WorkerLink worker) => (_server, Worker) = (server, worker);

    public WorkerLink Worker { get; }

    public Uri Address => new(_server.Urls.Single());

    public static async Task<FunctionsHost> StartAsync(string appFolder)
    {
        var worker = new WorkerLink(appFolder);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(grpc => (grpc.MaxReceiveMessageSize, grpc.MaxSendMessageSize) = (null, null));
        builder.Services.AddSingleton(worker);
        var server = builder.Build();
        server.MapGrpcService<WorkerLink>();
        await server.StartAsync();
        return new FunctionsHost(server, worker);
    }

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _server.StopAsync(soon.Token);
        await _server.DisposeAsync();
    }
}
