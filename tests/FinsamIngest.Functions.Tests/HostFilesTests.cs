using System.Text.Json;
using FinsamIngest.Storage.Azure;

namespace FinsamIngest.Functions.Tests;

/// <summary>The files that the Functions host reads, where it looks for them: beside the program.</summary>
public sealed class HostFilesTests
{
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
        // The whole message with its count of deliveries, not its text alone.
        Assert.Equal("True", binding.GetProperty("properties").GetProperty("supportsDeferredBinding").GetString());
    }

    [Fact]
    public void Sweep_IsATimer() => Assert.Equal("timerTrigger", Binding("Sweep").GetProperty("type").GetString());

    [Fact]
    public void Site_TakesEveryPathWithoutAKey()
    {
        var binding = Binding("Site");

        Assert.Equal(("httpTrigger", "Anonymous", "{*path}"), (
            binding.GetProperty("type").GetString(), binding.GetProperty("authLevel").GetString(), binding.GetProperty("route").GetString()));
    }

    [Fact]
    public void Worker_IsThisProgram()
    {
        var description = Read("worker.config.json").GetProperty("description");

        Assert.Equal("dotnet-isolated", description.GetProperty("language").GetString());
        var program = description.GetProperty("defaultWorkerPath").GetString()!;
        Assert.True(File.Exists(Path.Combine(App.Root, program)), program);
    }

    [Fact]
    public void Extensions_OfTheHostAreThere()
    {
        var extension = Assert.Single(Read("extensions.json").GetProperty("extensions").EnumerateArray(), e => e.GetProperty("name").GetString() == "AzureStorageQueues");

        Assert.True(File.Exists(Path.Combine(App.Root, extension.GetProperty("hintPath").GetString()!)));
    }

    [Fact]
    public void HostFile_ReadsPlainMessagesFiveTimes()
    {
        var queues = Read("host.json").GetProperty("extensions").GetProperty("queues");

        Assert.Equal("none", queues.GetProperty("messageEncoding").GetString());
        Assert.Equal(5, queues.GetProperty("maxDequeueCount").GetInt32());
        Assert.NotEqual("00:00:00", queues.GetProperty("visibilityTimeout").GetString());
    }

    private static JsonElement Binding(string function) =>
        Read("functions.metadata").EnumerateArray().Single(f => f.GetProperty("name").GetString() == function).GetProperty("bindings")[0];

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(App.Root, file))).RootElement;
}
