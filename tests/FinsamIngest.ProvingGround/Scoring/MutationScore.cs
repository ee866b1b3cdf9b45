using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.ProvingGround.Scoring;

/// <summary>What became of an injected error.</summary>
internal sealed record MutationScore(TruthMutation Mutation, bool Flagged, bool Blamed, bool Suggested);
