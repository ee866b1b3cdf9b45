namespace FinsamIngest.Core.Prose;

/// <summary>Two claims of one thing that differ, by their places in the list of claims.</summary>
/// <param name="First">The earlier one.</param>
/// <param name="Second">The later one.</param>
/// <param name="What">The word that both count: <c>kvinnor</c>.</param>
internal sealed record SentencePair(int First, int Second, string What);
