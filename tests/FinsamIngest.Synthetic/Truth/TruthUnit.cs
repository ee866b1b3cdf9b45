namespace FinsamIngest.Synthetic.Truth;

/// <summary>What a figure counts; the names are those of the truth format.</summary>
internal enum TruthUnit
{
    Kr,
    Tkr,
    Mnkr,
    Fte,
    Count,
    Percent,
}
