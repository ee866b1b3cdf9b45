using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Storage;

/// <summary>
/// Results out. A report's figures, checks and findings are written under a generation of their own and become visible in one step, when the report's row
/// points to it: a reader never sees half a report, nor two generations mixed, and a crash leaves the old one.
/// </summary>
public interface IReportStore
{
    /// <summary>The row of a report; null when there is none.</summary>
    Task<ReportEntry?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>Every row, those superseded and failed too, in no particular order.</summary>
    IAsyncEnumerable<ReportEntry> ListAsync(CancellationToken cancellation);

    /// <summary>
    /// The organisations that reports are published of, every spelling of a name once, in no particular order. There may be more: spellings that only earlier readings had.
    /// </summary>
    Task<ImmutableArray<Organisation>> OrganisationsAsync(CancellationToken cancellation);

    /// <summary>The rows of the reports that are published as an organisation's, those superseded too, in no particular order. Costs what the organisation has, not what the store has.</summary>
    /// <param name="organisationId">The <see cref="Organisation.Id"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<ImmutableArray<ReportEntry>> OfOrganisationAsync(string organisationId, CancellationToken cancellation);

    /// <summary>Writes a row: a new one when its <see cref="ReportEntry.Version"/> is null, else the one of that version. Gives it back with its new version.</summary>
    /// <exception cref="StoreConflictException">There is one already, or it has changed since.</exception>
    Task<ReportEntry> SaveAsync(ReportEntry entry, CancellationToken cancellation);

    /// <summary>
    /// Writes a generation (the normalised report and its rows of figures, checks and findings) that nobody sees yet, and gives its name, which no other
    /// attempt shares. Left alone, it is swept.
    /// </summary>
    Task<string> WriteGenerationAsync(NormalisedReport report, CancellationToken cancellation);

    /// <summary>
    /// Makes a written generation the visible one by saving the row that points to it (<see cref="ReportEntry.Generation"/>). One step: everything or nothing. From then on
    /// <see cref="OfOrganisationAsync"/> gives the row for the organisation that it names.
    /// </summary>
    /// <exception cref="StoreConflictException">The row has changed since it was read, or the generation has been swept.</exception>
    Task<ReportEntry> PublishAsync(ReportEntry entry, CancellationToken cancellation);

    /// <summary>The normalised report of a generation; null when there is none (any more).</summary>
    Task<NormalisedReport?> ReadAsync(string id, string generation, CancellationToken cancellation);

    /// <summary>
    /// Figures of published, not superseded reports that fit a filter, ordered by organisation, year, report and cell. A filter with an
    /// organisation costs what that has; one with codes looks into no other figures.
    /// </summary>
    IAsyncEnumerable<FigureRow> FiguresAsync(FigureFilter filter, CancellationToken cancellation);

    /// <summary>Deletes generations that no row points to and that were begun before a time. Gives their number.</summary>
    Task<int> SweepAsync(DateTimeOffset begunBefore, CancellationToken cancellation);
}
