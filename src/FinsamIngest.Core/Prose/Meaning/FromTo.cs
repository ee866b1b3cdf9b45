namespace FinsamIngest.Core.Prose;

/// <summary>"Medlemsbidragen ökade från X till Y": one thing's amounts of two years.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Subject">What has changed.</param>
/// <param name="Earlier">The amount that it changed from.</param>
/// <param name="Later">The amount that it changed to, in the same kind of unit.</param>
/// <param name="BaseYear">The year of the earlier amount.</param>
/// <param name="Year">The year of the later amount.</param>
internal sealed record FromTo(Sentence Sentence, Subject Subject, Amount Earlier, Amount Later, int BaseYear, int Year)
{
    /// <summary>Index of the verb.</summary>
    public int Start { get; init; }

    /// <summary>Which way the verb says that it changed; none for verbs that say only that it did.</summary>
    public Direction Direction { get; init; }

    /// <summary>By how much it is said to have changed; null when that is not said.</summary>
    public Amount? By { get; init; }

    /// <summary>Whether it is a plain statement about the whole of the thing and two whole years, which the tables may be asked about; else only its own amounts can tell against it.</summary>
    public bool IsPlain { get; init; }
}
