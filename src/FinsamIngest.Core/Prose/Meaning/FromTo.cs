namespace FinsamIngest.Core.Prose;

/// <summary>"Medlemsbidragen ökade från X till Y": one thing's amounts of two years.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Subject">What has changed.</param>
/// <param name="Earlier">The amount that it changed from.</param>
/// <param name="Later">The amount that it changed to, in the same kind of unit.</param>
/// <param name="BaseYear">The year of the earlier amount.</param>
/// <param name="Year">The year of the later amount.</param>
internal sealed record FromTo(Sentence Sentence, Subject Subject, Amount Earlier, Amount Later, int BaseYear, int Year);
