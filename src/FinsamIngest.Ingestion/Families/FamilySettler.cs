using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using FinsamIngest.Ingestion.Reviews;
using Microsoft.Extensions.Logging;

namespace FinsamIngest.Ingestion.Families;

/// <summary>
/// Publishes a report together with what it changes in the others of its organisation: which version of a year is valid, and what comparing the years shows. It looks,
/// writes what is not as it should be, and looks again until nothing has to be written. So whoever writes last, and whoever is killed between two writes, the
/// next one to look makes it right; what comes out depends on the reports alone, not on the order in which they came.
/// </summary>
internal sealed class FamilySettler(IReportStore store, IDecisionLog decisions, IngestorOptions options, TimeProvider clock, ILogger log)
{
    /// <summary>Two rounds are enough for one worker; every other worker on the same organisation may cost some more.</summary>
    private const int MostRounds = 60;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(200);

    // Generations never change, so what was read once need not be read again.
    private readonly Dictionary<(string Id, string Generation), NormalisedReport> _read = [];
    private readonly HashSet<string> _republished = new(StringComparer.Ordinal);

    /// <summary>Settles the family of a report whose row is stored and says that it is being read.</summary>
    /// <param name="begun">The report's row as it was when reading began.</param>
    /// <param name="pending">What was just read of it; null when a generation of it by this engine is published.</param>
    /// <param name="cancellation">Stops between two writes.</param>
    /// <exception cref="StoreConflictException">Others keep changing the same reports.</exception>
    public async Task<Settled> SettleAsync(ReportEntry begun, NormalisedReport? pending, CancellationToken cancellation)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            try
            {
                if (await RoundAsync(begun, pending, cancellation).ConfigureAwait(false) is { } row)
                    return new Settled(row, _read.GetValueOrDefault((row.Id, row.Generation!)), _republished.Count);
            }
            catch (StoreConflictException)
            {
                await Task.Delay(LongestPause * Random.Shared.NextDouble(), clock, cancellation).ConfigureAwait(false);
            }
        }

        throw new StoreConflictException($"The reports of the organisation of {begun.Id} are changed by others all the time.");
    }

    /// <summary>Looks once, and writes what is not as it should be. Gives the report's row when that is nothing, else null.</summary>
    private async Task<ReportEntry?> RoundAsync(ReportEntry begun, NormalisedReport? pending, CancellationToken cancellation)
    {
        var own = await store.FindAsync(begun.Id, cancellation).ConfigureAwait(false) ?? throw new StoreConflictException($"The row of {begun.Id} is gone.");
        if (own.Generation is not null && own.Engine == options.Engine)
            pending = null;
        if (pending is not null)
            own = Describe(own, pending);
        // A new reading may find another organisation than the one before; then the reports of both have to be looked at.
        var rows = new List<ReportEntry> { own };
        foreach (var organisation in ReportFamily.Near(await store.OrganisationsAsync(cancellation).ConfigureAwait(false), own.Organisation, begun.Organisation))
            foreach (var row in await store.OfOrganisationAsync(organisation, cancellation).ConfigureAwait(false))
                if (row.Id != own.Id && row is { Generation: not null, FiscalYear: not null })
                    rows.Add(row);
        var family = ReportFamily.Of(rows, own.Organisation, begun.Organisation);

        var members = new List<Member>();
        foreach (var row in family.Members)
            if (await MemberAsync(row, family.Versions[row.Id], row.Id == own.Id ? pending : null, cancellation).ConfigureAwait(false) is { } member)
                members.Add(member);
        if (!members.Exists(m => m.Row.Id == own.Id))
            members.Add(new Member(own, new VersionLinks(null, []), pending ?? await LoadAsync(own, cancellation).ConfigureAwait(false), pending is not null));

        var valid = members.Where(m => m.Links.SupersededBy is null).ToList();
        var compared = CrossDocument.Compare(valid.ConvertAll(m => m.Report!)).Zip(valid, (report, member) => member with { Wanted = report });
        var replaced = members.Where(m => m.Links.SupersededBy is not null).Select(m => m with { Wanted = m.Report is null ? null : CrossDocument.Compare([m.Report])[0] });

        var wrote = false;
        // The new report first: it is what someone waits for.
        foreach (var member in compared.Concat(replaced).OrderByDescending(m => m.Row.Id == own.Id))
            wrote |= await WriteAsync(member, isOwn: member.Row.Id == own.Id, cancellation).ConfigureAwait(false);
        return wrote ? null : own;
    }

    /// <summary>A member with its report; null when its report cannot be had.</summary>
    private async Task<Member?> MemberAsync(ReportEntry row, VersionLinks links, NormalisedReport? pending, CancellationToken cancellation)
    {
        if (pending is not null)
            return new Member(row, links, pending, IsNew: true);
        // Its own reading was published in the same step in which it was superseded; nothing of it changes any more.
        if (links.SupersededBy is not null && row.SupersededBy is not null)
            return new Member(row, links, null, IsNew: false);
        try
        {
            return new Member(row, links, await LoadAsync(row, cancellation).ConfigureAwait(false), IsNew: false);
        }
        catch (InvalidDataException)
        {
            log.Unreadable(row.Id, row.Generation);
            return null;
        }
    }

    private async Task<NormalisedReport> LoadAsync(ReportEntry row, CancellationToken cancellation)
    {
        var key = (row.Id, row.Generation!);
        if (!_read.TryGetValue(key, out var report))
            _read[key] = report = await store.ReadAsync(row.Id, row.Generation!, cancellation).ConfigureAwait(false)
                ?? throw new StoreConflictException($"Generation {row.Generation} of {row.Id} was replaced.");
        return report;
    }

    private async Task<bool> WriteAsync(Member member, bool isOwn, CancellationToken cancellation)
    {
        var (row, links, report, isNew) = (member.Row, member.Links, member.Report, member.IsNew);
        var isSame = !isNew && (report is null || ReportBytes.AreSame(report, member.Wanted!));
        if (isSame && links.IsThatOf(row))
            return false;

        row = row with { SupersededBy = links.SupersededBy, Supersedes = links.Supersedes, Updated = clock.GetUtcNow() };
        if (member.Wanted is { } wanted)
        {
            var standing = await StandingDecisions.OfAsync(decisions, row.Id, links.Supersedes, cancellation).ConfigureAwait(false);
            row = Describe(row, wanted, ReviewProgress.Of(wanted, standing));
        }
        else
        {
            row = row with { State = StateOf(row, row.State) };
        }

        if (isSame)
        {
            await store.SaveAsync(row, cancellation).ConfigureAwait(false);
            return true;
        }

        var generation = await store.WriteGenerationAsync(member.Wanted!, cancellation).ConfigureAwait(false);
        await store.PublishAsync(row with { Generation = generation, Engine = isNew ? options.Engine : row.Engine }, cancellation).ConfigureAwait(false);
        _read[(row.Id, generation)] = member.Wanted!;
        if (!isOwn)
            _republished.Add(row.Id);
        return true;
    }

    private static ReportEntry Describe(ReportEntry row, NormalisedReport report) => row with
    {
        MediaType = report.Source.MediaType,
        Bytes = report.Source.Bytes,
        Pages = report.Source.Pages,
        Organisation = report.Organisation,
        FiscalYear = report.FiscalYear,
        Coverage = report.Coverage,
    };

    private static ReportEntry Describe(ReportEntry row, NormalisedReport report, ReviewProgress progress) => Describe(row, report) with
    {
        Findings = new FindingCounts(Count(report, Severity.Error), Count(report, Severity.Warning), Count(report, Severity.Notice)),
        Undecided = progress.Undecided,
        State = StateOf(row, progress.State),
    };

    /// <summary>Whoever is reading a report says himself when he is done, and what failed stays visible until it is read.</summary>
    private static ReportState StateOf(ReportEntry row, ReportState reviewed) =>
        row.State is ReportState.Waiting or ReportState.Reading or ReportState.Failed ? row.State
        : row.SupersededBy is not null ? ReportState.Superseded
        : reviewed;

    private static int Count(NormalisedReport report, Severity severity) => report.Findings.Count(f => f.Severity == severity);

    /// <summary>A report of the family.</summary>
    /// <param name="Row">Its row.</param>
    /// <param name="Links">What the row should say about other versions.</param>
    /// <param name="Report">What is published of it, or about to be; null when that does not matter any more.</param>
    /// <param name="IsNew">Whether it is about to be.</param>
    private sealed record Member(ReportEntry Row, VersionLinks Links, NormalisedReport? Report, bool IsNew)
    {
        /// <summary>What should be published of it; null without a report.</summary>
        public NormalisedReport? Wanted { get; init; }
    }
}

/// <summary>What a family came to.</summary>
/// <param name="Row">The report's row.</param>
/// <param name="Report">The report as published; null when it had not to be looked at.</param>
/// <param name="Republished">How many others were published anew.</param>
internal sealed record Settled(ReportEntry Row, NormalisedReport? Report, int Republished);
