namespace FinsamIngest.Synthetic.Sentences;

/// <summary>A sentence about a report's tables.</summary>
/// <param name="Id">Where it begins, in the places of a rendering: <c>S3</c>.</param>
/// <param name="Kind">What it says: level, deviation, change, direction …</param>
/// <param name="Slip">How it was made wrong; null when it is right.</param>
/// <param name="Text">As printed.</param>
internal sealed record TruthSentence(string Id, string Kind, string? Slip, string Text);
