using System.Text.Json;
using FinsamIngest.Storage.Azure;

namespace FinsamIngest.Functions.Tests;

/// <summary>The files that the Functions host reads, where it looks for them: beside the program.</summary>
public sealed class HostFilesTests
{
    private static readonly string Root = AppContext.BaseDirectory;

    [Theory]
    [InlineData("Ingest", StorageNames.IngestQueue)]
    [InlineData("Poison", StorageNames.PoisonQueue)]
    public void QueueTriggers_ListenToTheQueuesThatTheCodeKnows(string function, string queue)
    {
        var binding = Binding(function);

        Assert.Equal("queueTrigger", binding.GetProperty("type").GetString());
        Assert.Equal("message", binding.GetProperty("name").GetString());
        Assert.Equal(queue, binding.GetProperty("queueName").GetString());
        Assert.Equal("ReportsStorage", binding.GetProperty("connection").GetString());
    }

    [Fact]
    public void Sweep_IsATimer() => Assert.Equal("timerTrigger", Binding("Sweep").GetProperty("type").GetString());

    [Fact]
    public void Site_TakesEveryPathWithoutAKey()
    {
        var binding = Binding("Site");

        Assert.Equal(("httpTrigger", "anonymous", "{*path}"), (
            binding.GetProperty("type").GetString(), binding.GetProperty("authLevel").GetString(), binding.GetProperty("route").GetString()));
    }

    [Fact]
    public void HostFile_StartsThisProgramAndReadsPlainMessages()
    {
        var host = Read("host.json");

        var program = host.GetProperty("customHandler").GetProperty("description").GetProperty("defaultExecutablePath").GetString()!;
        Assert.True(File.Exists(Path.Combine(Root, program)) || File.Exists(Path.Combine(Root, program + ".exe")), program);
        Assert.True(host.GetProperty("customHandler").GetProperty("enableProxyingHttpRequest").GetBoolean());
        var queues = host.GetProperty("extensions").GetProperty("queues");
        Assert.Equal("none", queues.GetProperty("messageEncoding").GetString());
        Assert.Equal(5, queues.GetProperty("maxDequeueCount").GetInt32());
        Assert.NotEqual("00:00:00", queues.GetProperty("visibilityTimeout").GetString());
    }

    private static JsonElement Binding(string function) => Read(Path.Combine(function, "function.json")).GetProperty("bindings")[0];

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, file))).RootElement;
}
