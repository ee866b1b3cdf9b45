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

public sealed class LocalOrganisationTests(LocalPlaces places) : OrganisationContract, IClassFixture<LocalPlaces>
{
    protected override Task<StoragePorts> OpenAsync(string place) => places.OpenAsync(place);

    protected override Task ForgetOrganisationsAsync(string place, bool all)
    {
        var index = Path.Combine(places.PathOf(place), "organisations");
        foreach (var file in Directory.GetFiles(index, "*", SearchOption.AllDirectories))
            if (all || Path.GetFileName(file) != "built")
                File.Delete(file);
        return Task.CompletedTask;
    }
}

public sealed class LocalFigureTests(LocalPlaces places) : FigureContract, IClassFixture<LocalPlaces>
{
    protected override Task<StoragePorts> OpenAsync(string place) => places.OpenAsync(place);
}
