using FinsamIngest.ProvingGround.Scoring;

namespace FinsamIngest.ProvingGround;

/// <summary>What became of the injected errors of one kind; <c>Clear</c> counts those without rivals, where only one figure can be to blame.</summary>
internal readonly record struct KindTally(int Count, int Flagged, int Blamed, int Suggested, int Clear, int ClearBlamed, int ClearSuggested)
{
    public static KindTally Of(MutationScore score)
    {
        var clear = score.Mutation.Rivals == 0;
        return new KindTally(1, One(score.Flagged), One(score.Blamed), One(score.Suggested), One(clear), One(clear && score.Blamed), One(clear && score.Suggested));
    }

    public static KindTally operator +(KindTally a, KindTally b) => new(
        a.Count + b.Count, a.Flagged + b.Flagged, a.Blamed + b.Blamed, a.Suggested + b.Suggested, a.Clear + b.Clear, a.ClearBlamed + b.ClearBlamed, a.ClearSuggested + b.ClearSuggested);

    private static int One(bool yes) => yes ? 1 : 0;
}
