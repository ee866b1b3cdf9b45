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

    /// <summary>Of its format, but so damaged that nothing of it can be read.</summary>
    Damaged,

    /// <summary>It opens with a password only.</summary>
    PasswordNeeded,

    /// <summary>It holds no text: its pages are images, or blank.</summary>
    NoText,
}
