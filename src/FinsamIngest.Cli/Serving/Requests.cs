using System.Threading.Channels;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Cli.Serving;

/// <summary>Names that wait to be read, in this process; what is lost when it ends is found again by the sweep.</summary>
internal sealed class Requests : IIngestRequests
{
    private readonly Channel<string> names = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });

    public ChannelReader<string> Reader => names.Reader;

    public Task EnqueueAsync(string name, CancellationToken cancellation)
    {
        names.Writer.TryWrite(name);
        return Task.CompletedTask;
    }
}
