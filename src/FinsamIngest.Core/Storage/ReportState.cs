namespace FinsamIngest.Core.Storage;

/// <summary>How far a report has come.</summary>
public enum ReportState
{
    /// <summary>Received, not yet read (väntar).</summary>
    Waiting,

    /// <summary>A worker reads it (läses).</summary>
    Reading,

    /// <summary>Published, with findings that nobody has decided on, or none at all looked at yet (att granska).</summary>
    ToReview,

    /// <summary>Every finding of severity error or warning has a decision (granskad).</summary>
    Reviewed,

    /// <summary>Could not be read; the reason says why (misslyckad).</summary>
    Failed,

    /// <summary>Another version of the same organisation's report for the same year has taken its place (ersatt).</summary>
    Superseded,
}
