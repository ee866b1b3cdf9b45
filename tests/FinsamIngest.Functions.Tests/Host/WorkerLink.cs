using System.Collections.Concurrent;
using FinsamIngest.Functions.Tests.Host.Messages;
using Grpc.Core;
using CallException = Grpc.Core.RpcException;

namespace FinsamIngest.Functions.Tests.Host;

/// <summary>The host's side of the stream that a worker opens: greets it, loads the functions that it says it has, and invokes them.</summary>
internal sealed class WorkerLink(string appFolder) : FunctionRpc.FunctionRpcBase
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<InvocationOutcome>> _pending = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RpcFunctionMetadata> _functions = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _logs = new();
    private IServerStreamWriter<StreamingMessage>? _out;
    private Task _writing = Task.CompletedTask;
    private int _loaded;

    /// <summary>Done when every function is loaded; fails when the worker cannot load one.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Where it takes HTTP requests; set when it is ready.</summary>
    public Uri? HttpUri { get; private set; }

    /// <summary>The functions by name.</summary>
    public IReadOnlyDictionary<string, RpcFunctionMetadata> Functions => _functions;

    /// <summary>What it has logged.</summary>
    public IEnumerable<string> Logs => _logs;

    public override async Task EventStream(IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context)
    {
        _out = responseStream;
        try
        {
            await foreach (var message in requestStream.ReadAllAsync(context.CancellationToken))
                await TakeAsync(message);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or CallException)
        {
            // The worker is gone, as one that is killed.
        }
        finally
        {
            foreach (var invocation in _pending.Values)
                invocation.TrySetResult(new InvocationOutcome(false, "The worker is gone."));
            _ready.TrySetException(new IOException("The worker is gone."));
        }
    }

    /// <summary>Invokes a function, as the host does when its trigger fires.</summary>
    public async Task<InvocationOutcome> InvokeAsync(string function, string id, Trigger trigger)
    {
        var done = _pending[id] = new TaskCompletionSource<InvocationOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        var request = new InvocationRequest { InvocationId = id, FunctionId = function, TraceContext = new RpcTraceContext { TraceParent = trigger.TraceParent } };
        request.InputData.Add(new ParameterBinding { Name = trigger.Parameter, Data = trigger.Data });
        foreach (var (name, value) in trigger.Metadata)
            request.TriggerMetadata[name] = value;
        await SendAsync(new StreamingMessage { InvocationRequest = request });
        return await done.Task;
    }

    /// <summary>Asks the worker to end.</summary>
    public Task TerminateAsync() => SendAsync(new StreamingMessage { WorkerTerminate = new WorkerTerminate() });

    private async Task TakeAsync(StreamingMessage message)
    {
        switch (message.ContentCase)
        {
            case StreamingMessage.ContentOneofCase.StartStream:
                await SendAsync(new StreamingMessage
                {
                    RequestId = message.RequestId,
                    WorkerInitRequest = new WorkerInitRequest { HostVersion = "4.1037.0", WorkerDirectory = appFolder, FunctionAppDirectory = appFolder },
                });
                break;
            case StreamingMessage.ContentOneofCase.WorkerInitResponse:
                HttpUri = new Uri(message.WorkerInitResponse.Capabilities["HttpUri"]);
                await SendAsync(new StreamingMessage { FunctionsMetadataRequest = new FunctionsMetadataRequest { FunctionAppDirectory = appFolder } });
                break;
            case StreamingMessage.ContentOneofCase.FunctionMetadataResponse:
                foreach (var function in message.FunctionMetadataResponse.FunctionMetadataResults)
                    _functions[function.Name] = function;
                foreach (var function in _functions.Values)
                    await SendAsync(new StreamingMessage { FunctionLoadRequest = new FunctionLoadRequest { FunctionId = function.Name, Metadata = function } });
                break;
            case StreamingMessage.ContentOneofCase.FunctionLoadResponse:
                var (name, loading) = (message.FunctionLoadResponse.FunctionId, message.FunctionLoadResponse.Result);
                if (loading.Status != StatusResult.Types.Status.Success)
                    _ready.TrySetException(new InvalidOperationException($"{name}: {loading.Exception?.Message}"));
                else if (++_loaded == _functions.Count)
                    _ready.TrySetResult();
                break;
            case StreamingMessage.ContentOneofCase.InvocationResponse:
                var result = message.InvocationResponse.Result;
                if (_pending.TryRemove(message.InvocationResponse.InvocationId, out var invocation))
                    invocation.TrySetResult(new InvocationOutcome(result.Status == StatusResult.Types.Status.Success, result.Exception?.Message));
                break;
            case StreamingMessage.ContentOneofCase.RpcLog:
                _logs.Enqueue($"{message.RpcLog.Message} {message.RpcLog.Exception?.Message} {message.RpcLog.Exception?.StackTrace}");
                break;
        }
    }

    /// <summary>The stream takes one message at a time.</summary>
    private Task SendAsync(StreamingMessage message)
    {
        lock (_logs)
            return _writing = WriteAfterAsync(_writing, message);
    }

    private async Task WriteAfterAsync(Task before, StreamingMessage message)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _out!.WriteAsync(message);
    }
}
