using System.Text.Json;
using FinsamIngest.Storage.Azure;

namespace FinsamIngest.Infra.Tests;

/// <summary>The names in <c>infra/</c> are those that the code uses, and the promises that its README makes are kept.</summary>
public sealed class MainBicepTests
{
    // Built-in roles, https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
    private static readonly Dictionary<string, string> Roles = new(StringComparer.Ordinal)
    {
        ["blobDataOwner"] = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
        ["blobDataContributor"] = "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
        ["queueDataContributor"] = "974c5e8b-45b9-4653-ba55-5f855dd0fb88",
        ["queueMessageSender"] = "c6a89b2d-59bc-44d0-9896-0f6e12d7b80a",
        ["tableDataContributor"] = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
        ["tableDataReader"] = "76199698-9eea-4c19-bc75-cec21354c6b6",
        ["monitoringMetricsPublisher"] = "3913510d-42f4-4e42-8a64-420c390055eb",
    };

    [Fact]
    public void Every_file_is_proper_Bicep()
    {
        Assert.Equal(6, BicepOutline.All.Count);
        Assert.All(BicepOutline.All.Values, outline => Assert.Empty(outline.Errors));
    }

    [Fact]
    public void The_grammar_would_notice_a_mistake() =>
        Assert.NotEmpty(BicepOutline.Of("param name string =\nresource x 'Microsoft.Storage/storageAccounts@2023-05-01' = {\n  name: 'a'\n").Errors);

    [Theory]
    [InlineData("dropContainer", StorageNames.Inbox)]
    [InlineData("resultsContainer", StorageNames.Results)]
    [InlineData("ingestQueue", StorageNames.IngestQueue)]
    [InlineData("poisonQueue", StorageNames.PoisonQueue)]
    public void Containers_and_queues_are_those_of_the_code(string variable, string expected) =>
        Assert.Equal([expected], BicepOutline.All["main.bicep"].Variables[variable]);

    [Fact]
    public void Tables_are_those_of_the_code() =>
        Assert.Equal(
            [
                StorageNames.Reports, StorageNames.Figures, StorageNames.FiguresByCode, StorageNames.Checks, StorageNames.Findings, StorageNames.Generations,
                StorageNames.Organisations, StorageNames.Decisions,
            ],
            BicepOutline.All["main.bicep"].Variables["tables"]);

    [Fact]
    public void Roles_are_what_their_names_say()
    {
        var named = BicepOutline.All.Values.SelectMany(outline => outline.Variables).Where(variable => Guid.TryParse(variable.Value[0], out _)).ToList();
        Assert.Equal(Roles.Keys.Order(), named.Select(variable => variable.Key).Distinct().Order());
        Assert.All(named, variable => Assert.Equal(Roles[variable.Key], variable.Value[0]));
    }

    [Theory]
    [InlineData("reports.bicep")]
    [InlineData("app.bicep")]
    public void No_account_has_keys_or_public_blobs(string file)
    {
        var text = BicepOutline.All[file].Text;
        Assert.Contains("allowSharedKeyAccess: false", text, StringComparison.Ordinal);
        Assert.Contains("allowBlobPublicAccess: false", text, StringComparison.Ordinal);
        Assert.DoesNotContain("listKeys", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ingest", StorageNames.IngestQueue)]
    [InlineData("Poison", StorageNames.PoisonQueue)]
    public void Triggers_listen_to_the_queues_that_exist_over_a_connection_that_is_set(string function, string queue)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "functions.metadata")));
        var trigger = json.RootElement.EnumerateArray().Single(f => f.GetProperty("name").GetString() == function).GetProperty("bindings")[0];
        Assert.Equal(queue, trigger.GetProperty("queueName").GetString());

        // What a queue trigger's connection by identity consists of.
        var connection = trigger.GetProperty("connection").GetString();
        var settings = BicepOutline.All["app.bicep"].Settings;
        Assert.All(["queueServiceUri", "credential", "clientId"], part => Assert.Contains($"{connection}__{part}", settings));
    }

    [Fact]
    public void Runtime_is_the_one_that_the_app_is_built_for()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "worker.config.json")));
        var language = json.RootElement.GetProperty("description").GetProperty("language").GetString();
        using var program = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "finsam-functions.runtimeconfig.json")));
        var framework = program.RootElement.GetProperty("runtimeOptions").GetProperty("tfm").GetString();

        var text = BicepOutline.All["app.bicep"].Text;
        Assert.Contains($"name: '{language}'", text, StringComparison.Ordinal);
        Assert.Contains($"version: '{framework!["net".Length..]}'", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_are_described()
    {
        var described = File.ReadAllText(Path.Combine(BicepOutline.Root(), "docs", "functions.md"));
        var own = BicepOutline.All["app.bicep"].Settings
            .Where(name => name.StartsWith("FINSAM_", StringComparison.Ordinal) || name.StartsWith("ReportsStorage__", StringComparison.Ordinal))
            .Where(name => !name.EndsWith("__credential", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(own);
        Assert.All(own, name => Assert.Contains(name.Replace("ReportsStorage__", "__", StringComparison.Ordinal), described, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_blobs_in_the_drop_container_become_messages()
    {
        var text = BicepOutline.All["events.bicep"].Text;
        Assert.Contains("subjectBeginsWith: '/blobServices/default/containers/${dropContainer}/blobs/'", text, StringComparison.Ordinal);
        Assert.Contains("includedEventTypes: ['Microsoft.Storage.BlobCreated']", text, StringComparison.Ordinal);
    }
}
