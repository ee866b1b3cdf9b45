using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Documents;

/// <summary>Why a file could not be read.</summary>
/// <param name="Kind">The kind of reason, for programs.</param>
/// <param name="Message">The reason, for people: one sentence without the file's name.</param>
public sealed record DocumentFailure(DocumentFailureKind Kind, LocalisedText Message);

/// <summary>Kinds of reasons why a file could not be read.</summary>
public enum DocumentFailureKind
{
    /// <summary>No bytes, or nothing but blanks.</summary>
    Empty,

    /// <summary>More bytes or lines than a report can have.</summary>
    TooLarge,

    /// <summary>The bytes are not of the format that the file claims, or not text at all.</summary>
    NotADocument,

    /// <summary>A format that this build does not read.</summary>
    Unsupported,
}
