using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Storage.Local;

/// <summary>
/// Which reports may be whose: a folder for each organisation with a file for each report, and a file for each spelling of a name. It may hold more than is true and
/// never less, for a report is noted before its row says so; whoever reads it looks at the row.
/// </summary>
internal sealed class LocalOrganisations(LocalFolder root)
{
    private readonly string _names = root.Folder("organisations", "names");
    private readonly string _reports = root.Folder("organisations", "reports");
    private readonly string _marker = Path.Combine(root.Folder("organisations"), "built");
    private volatile bool _isBuilt;

    /// <summary>Whether it holds what was published before it was thought of, too.</summary>
    public bool IsBuilt => _isBuilt || (_isBuilt = File.Exists(_marker));

    /// <summary>Notes that it does.</summary>
    public Task BuiltAsync(CancellationToken cancellation) => root.WriteAsync(_marker, ReadOnlyMemory<byte>.Empty, cancellation);

    /// <summary>Notes a report as an organisation's.</summary>
    public async Task NoteAsync(Organisation organisation, string reportId, CancellationToken cancellation)
    {
        var name = Path.Combine(_names, LocalFolder.NameOf($"{organisation.Id}\n{organisation.Name}") + ".json");
        if (!File.Exists(name))
            await root.WriteAsync(name, LocalJson.Write(organisation, LocalJson.Default.Organisation), cancellation).ConfigureAwait(false);
        var note = new OrganisationReport(organisation.Id, reportId);
        var path = PathOf(note);
        if (!File.Exists(path))
            await root.WriteAsync(path, LocalJson.Write(note, LocalJson.Default.OrganisationReport), cancellation).ConfigureAwait(false);
    }

    /// <summary>Every organisation by every spelling of its name.</summary>
    public ImmutableArray<Organisation> Names() =>
        [.. Directory.EnumerateFiles(_names).Select(file => LocalJson.Read(file, LocalJson.Default.Organisation)).OfType<Organisation>()];

    /// <summary>The reports that may be an organisation's.</summary>
    public IEnumerable<string> ReportsOf(string organisationId) => Notes(Path.Combine(_reports, LocalFolder.NameOf(organisationId))).Select(note => note.ReportId);

    /// <summary>Forgets reports that are not an organisation's any more.</summary>
    /// <param name="isWrong">Told an organisation and a report.</param>
    public void RemoveWhere(Func<string, string, bool> isWrong)
    {
        foreach (var note in Directory.GetDirectories(_reports).SelectMany(Notes).ToList())
            if (isWrong(note.OrganisationId, note.ReportId))
                File.Delete(PathOf(note));
    }

    private static IEnumerable<OrganisationReport> Notes(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder).Select(file => LocalJson.Read(file, LocalJson.Default.OrganisationReport)).OfType<OrganisationReport>()
        : [];

    private string PathOf(OrganisationReport note) =>
        Path.Combine(root.Folder("organisations", "reports", LocalFolder.NameOf(note.OrganisationId)), LocalFolder.NameOf(note.ReportId) + ".json");
}

/// <summary>A note that a report may be an organisation's.</summary>
internal sealed record OrganisationReport(string OrganisationId, string ReportId);
