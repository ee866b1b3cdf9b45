namespace FinsamIngest.Storage.Azure;

/// <summary>
/// What the containers, queues and tables are called. The names are part of the interface: infra/main.bicep creates them, docs/tables.md describes them.
/// </summary>
public sealed record StorageNames
{
    /// <summary>The container that reports are dropped into.</summary>
    public const string Inbox = "reports-in";

    /// <summary>The container of normalised reports.</summary>
    public const string Results = "results";

    /// <summary>The queue of reports that wait to be read.</summary>
    public const string IngestQueue = "ingest";

    /// <summary>The queue of messages that failed five times; the Functions host forms this name itself.</summary>
    public const string PoisonQueue = IngestQueue + "-poison";

    /// <summary>The table of reports.</summary>
    public const string Reports = "Reports";

    /// <summary>The table of figures by report.</summary>
    public const string Figures = "Figures";

    /// <summary>The table of figures by code.</summary>
    public const string FiguresByCode = "FiguresByCode";

    /// <summary>The table of relations that were tested.</summary>
    public const string Checks = "Checks";

    /// <summary>The table of what does not reconcile.</summary>
    public const string Findings = "Findings";

    /// <summary>The table of which reports are whose.</summary>
    public const string Organisations = "Organisations";

    /// <summary>The table of generations, published or not.</summary>
    public const string Generations = "Generations";

    /// <summary>The table of reviewers' decisions.</summary>
    public const string Decisions = "Decisions";

    /// <summary>Stands before every name, so that several stores can share an account (and tests an emulator): lower-case letters and digits, a letter first.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>A name of this store.</summary>
    internal string Of(string name) => Prefix + name;
}
