using System.Text.Json;
using FinsamIngest.Storage.Azure;

namespace FinsamIngest.Infra.Tests;

/// <summary>
/// <c>infra/</c> compiles, and what a deployment would make has the names that the code uses and keeps the promises that the README makes.
/// </summary>
public sealed class MainBicepTests
{
    private const string Uploader = "00000000-0000-0000-0000-000000000002";
    private const string TableReader = "00000000-0000-0000-0000-000000000003";

    // Built-in roles, https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
    private const string BlobDataOwner = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b";
    private const string BlobDataContributor = "ba92f5b4-2d11-453d-a403-e96b0029c9fe";
    private const string QueueDataContributor = "974c5e8b-45b9-4653-ba55-5f855dd0fb88";
    private const string QueueMessageSender = "c6a89b2d-59bc-44d0-9896-0f6e12d7b80a";
    private const string TableDataContributor = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3";
    private const string TableDataReader = "76199698-9eea-4c19-bc75-cec21354c6b6";
    private const string MonitoringMetricsPublisher = "3913510d-42f4-4e42-8a64-420c390055eb";

    public static TheoryData<string> Files => [.. Directory.GetFiles(Repository.Infra, "*.bicep", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Infra, file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_compiles_without_a_warning(string file) => Assert.Equal("", BicepCompiler.Lint(Path.Combine(Repository.Infra, file)));

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_laid_out_as_the_compiler_would(string file) =>
        Assert.Equal(BicepCompiler.Format(Path.Combine(Repository.Infra, file)), File.ReadAllText(Path.Combine(Repository.Infra, file)));

    [Fact]
    public void The_compiler_would_notice_a_misspelt_property()
    {
        var folder = Directory.CreateTempSubdirectory("bicep-");
        try
        {
            var file = Path.Combine(folder.FullName, "wrong.bicep");
            File.WriteAllText(file, File.ReadAllText(Path.Combine(Repository.Infra, "modules", "reports.bicep")).Replace("allowSharedKeyAccess", "allowSharedKeyAcces", StringComparison.Ordinal));
            Assert.Contains("allowSharedKeyAcces", BicepCompiler.Lint(file), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Containers_queues_and_tables_are_those_of_the_code()
    {
        Assert.Subset(Deployment.Names("Microsoft.Storage/storageAccounts/blobServices/containers").ToHashSet(), new HashSet<string> { StorageNames.Inbox, StorageNames.Results });
        Assert.Equal([StorageNames.IngestQueue, StorageNames.PoisonQueue], Deployment.Names("Microsoft.Storage/storageAccounts/queueServices/queues"));
        Assert.Equal(
            [
                StorageNames.Reports, StorageNames.Figures, StorageNames.FiguresByCode, StorageNames.Checks, StorageNames.Findings, StorageNames.Generations,
                StorageNames.Organisations, StorageNames.Decisions,
            ],
            Deployment.Names("Microsoft.Storage/storageAccounts/tableServices/tables"));
    }

    [Fact]
    public void Nobody_has_more_rights_than_the_README_says()
    {
        const string Blobs = "storageAccounts/reports/blobServices/default/containers/";
        const string Queues = "storageAccounts/reports/queueServices/default/queues/";
        const string Tables = "storageAccounts/reports/tableServices/default";
        var host = "storageAccounts/" + Deployment.Settings["AzureWebJobsStorage__accountName"];
        Assert.Equal(
            new HashSet<Grant>
            {
                new("app", BlobDataContributor, Blobs + StorageNames.Inbox),
                new("app", BlobDataContributor, Blobs + StorageNames.Results),
                new("app", QueueDataContributor, Queues + StorageNames.IngestQueue),
                new("app", QueueDataContributor, Queues + StorageNames.PoisonQueue),
                new("app", TableDataContributor, Tables),
                new("app", MonitoringMetricsPublisher, "components/" + Deployment.Names("Microsoft.Insights/components").Single()),
                new("app", BlobDataOwner, host),
                new("app", QueueDataContributor, host),
                new("app", TableDataContributor, host),
                new("events", QueueMessageSender, Queues + StorageNames.IngestQueue),
                new("events", BlobDataContributor, Blobs + "event-dead-letters"),
                new(Uploader, BlobDataContributor, Blobs + StorageNames.Inbox),
                new(TableReader, TableDataReader, Tables),
            },
            Deployment.Grants().ToHashSet());
    }

    [Fact]
    public void No_account_has_keys_or_public_blobs()
    {
        var accounts = Deployment.Of("Microsoft.Storage/storageAccounts");
        Assert.Equal(2, accounts.Count);
        Assert.All(accounts, account =>
        {
            var properties = account.GetProperty("properties");
            Assert.False(properties.GetProperty("allowSharedKeyAccess").GetBoolean());
            Assert.False(properties.GetProperty("allowBlobPublicAccess").GetBoolean());
            Assert.True(properties.GetProperty("supportsHttpsTrafficOnly").GetBoolean());
        });
        Assert.DoesNotContain(Deployment.Settings.Values, value => value.Contains("listKeys", StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_reaches_the_site_without_signing_in()
    {
        var login = Deployment.Of("Microsoft.Web/sites/config").Single(config => config.GetProperty("name").GetString()!.EndsWith("/authsettingsV2", StringComparison.Ordinal)).GetProperty("properties");
        Assert.True(login.GetProperty("platform").GetProperty("enabled").GetBoolean());
        Assert.True(login.GetProperty("globalValidation").GetProperty("requireAuthentication").GetBoolean());
        Assert.Equal("entra", Deployment.Settings["FINSAM_ACCESS"]);
        Assert.True(Deployment.Of("Microsoft.Web/sites").Single().GetProperty("properties").GetProperty("httpsOnly").GetBoolean());
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
        Assert.All(["queueServiceUri", "credential", "clientId"], part => Assert.Contains($"{connection}__{part}", Deployment.Settings.Keys));
    }

    [Fact]
    public void Runtime_is_the_one_that_the_app_is_built_for()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "worker.config.json")));
        using var program = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "finsam-functions.runtimeconfig.json")));
        var runtime = Deployment.Of("Microsoft.Web/sites").Single().GetProperty("properties").GetProperty("functionAppConfig").GetProperty("runtime");
        Assert.Equal(json.RootElement.GetProperty("description").GetProperty("language").GetString(), runtime.GetProperty("name").GetString());
        Assert.Equal(program.RootElement.GetProperty("runtimeOptions").GetProperty("tfm").GetString(), "net" + runtime.GetProperty("version").GetString());
    }

    [Fact]
    public void Settings_are_described()
    {
        var described = File.ReadAllText(Repository.PathOf("docs", "functions.md"));
        var own = Deployment.Settings.Keys
            .Where(name => name.StartsWith("FINSAM_", StringComparison.Ordinal) || name.StartsWith("ReportsStorage__", StringComparison.Ordinal))
            .Where(name => !name.EndsWith("__credential", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(own);
        Assert.All(own, name => Assert.Contains(name.Replace("ReportsStorage__", "__", StringComparison.Ordinal), described, StringComparison.Ordinal));
    }

    [Fact]
    public void Only_blobs_in_the_drop_container_become_messages_and_what_is_not_delivered_is_kept()
    {
        var subscription = Deployment.Of("Microsoft.EventGrid/systemTopics/eventSubscriptions").Single().GetProperty("properties");
        var filter = subscription.GetProperty("filter");
        Assert.Equal($"/blobServices/default/containers/{StorageNames.Inbox}/blobs/", filter.GetProperty("subjectBeginsWith").GetString());
        Assert.Equal("Microsoft.Storage.BlobCreated", Assert.Single(filter.GetProperty("includedEventTypes").EnumerateArray()).GetString());

        var queue = subscription.GetProperty("deliveryWithResourceIdentity").GetProperty("destination").GetProperty("properties");
        Assert.Equal(StorageNames.IngestQueue, queue.GetProperty("queueName").GetString());
        Assert.EndsWith("/" + Deployment.ReportsAccount, queue.GetProperty("resourceId").GetString(), StringComparison.Ordinal);
        var undelivered = subscription.GetProperty("deadLetterWithResourceIdentity").GetProperty("deadLetterDestination").GetProperty("properties").GetProperty("blobContainerName").GetString();
        Assert.Contains(undelivered, Deployment.Names("Microsoft.Storage/storageAccounts/blobServices/containers"));
    }
}
