using Azure.Data.Tables;
using FinsamIngest.Storage.Azure;
using FinsamIngest.Storage.Tests.Contract;

namespace FinsamIngest.Storage.Tests.Azure;

[Collection(SharedAzurite.Name)]
public sealed class AzureInboxTests(AzuriteFixture azurite) : InboxContract
{
    protected override Task<StoragePorts> OpenAsync(string place) => azurite.PortsAsync(place);
}

[Collection(SharedAzurite.Name)]
public sealed class AzureReportRowTests(AzuriteFixture azurite) : ReportRowContract
{
    protected override Task<StoragePorts> OpenAsync(string place) => azurite.PortsAsync(place);
}

[Collection(SharedAzurite.Name)]
public sealed class AzureOrganisationTests(AzuriteFixture azurite) : OrganisationContract
{
    protected override Task<StoragePorts> OpenAsync(string place) => azurite.PortsAsync(place);

    protected override async Task ForgetOrganisationsAsync(string place, bool all)
    {
        var table = azurite.Emulator.Account().Tables.GetTableClient(place + StorageNames.Organisations);
        if (all)
            await table.DeleteAsync();
        else
            await foreach (var row in table.QueryAsync<TableEntity>(row => row.PartitionKey != "index"))
                await table.DeleteEntityAsync(row);
    }
}

[Collection(SharedAzurite.Name)]
public sealed class AzurePublicationTests(AzuriteFixture azurite) : PublicationContract
{
    protected override Task<StoragePorts> OpenAsync(string place) => azurite.PortsAsync(place);
}

[Collection(SharedAzurite.Name)]
public sealed class AzureFigureTests(AzuriteFixture azurite) : FigureContract
{
    protected override Task<StoragePorts> OpenAsync(string place) => azurite.PortsAsync(place);
}

[Collection(SharedAzurite.Name)]
public sealed class AzureDecisionTests(AzuriteFixture azurite) : DecisionLogContract
{
    protected override Task<StoragePorts> OpenAsync(string place) => azurite.PortsAsync(place);
}
