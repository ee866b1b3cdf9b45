using FinsamIngest.Storage.Tests.Contract;

namespace FinsamIngest.Storage.Tests.Local;

public sealed class LocalInboxTests(LocalPlaces places) : InboxContract, IClassFixture<LocalPlaces>
{
    protected override Task<StoragePorts> OpenAsync(string place) => places.OpenAsync(place);
}

public sealed class LocalDecisionLogTests(LocalPlaces places) : DecisionLogContract, IClassFixture<LocalPlaces>
{
    protected override Task<StoragePorts> OpenAsync(string place) => places.OpenAsync(place);
}

public sealed class LocalReportRowTests(LocalPlaces places) : ReportRowContract, IClassFixture<LocalPlaces>
{
    protected override Task<StoragePorts> OpenAsync(string place) => places.OpenAsync(place);
}

public sealed class LocalPublicationTests(LocalPlaces places) : PublicationContract, IClassFixture<LocalPlaces>
{
    protected override Task<StoragePorts> OpenAsync(string place) => places.OpenAsync(place);
}

public sealed class LocalFigureTests(LocalPlaces places) : FigureContract, IClassFixture<LocalPlaces>
{
    protected override Task<StoragePorts> OpenAsync(string place) => places.OpenAsync(place);
}
