namespace FinsamIngest.Core.Reports;

/// <summary>Something about the source that a user should know: what could not be read, what was assumed.</summary>
/// <param name="Level">How grave.</param>
/// <param name="Code">A stable dotted code, <c>table.header_missing</c>.</param>
/// <param name="Message">Swedish and English.</param>
/// <param name="Page">1-based page; null when it concerns the whole document.</param>
public sealed record Diagnostic(DiagnosticLevel Level, string Code, LocalisedText Message, int? Page = null);

/// <summary>How grave a diagnostic is.</summary>
public enum DiagnosticLevel
{
    /// <summary>Good to know.</summary>
    Information,

    /// <summary>Something was not read or had to be assumed.</summary>
    Warning,

    /// <summary>The document could not be read.</summary>
    Error,
}
