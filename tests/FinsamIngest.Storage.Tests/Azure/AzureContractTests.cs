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
