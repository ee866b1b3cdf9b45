namespace FinsamIngest.Synthetic;

/// <summary>Random choices that are the same on every machine and every runtime for the same seed (SplitMix64).</summary>
internal sealed class Dice
{
    private readonly ulong _seed;

    private ulong _state;

    public Dice(ulong seed) => _seed = _state = seed;

    /// <summary>A stream of choices of its own, so that a new choice in one place does not shift those of another.</summary>
    public Dice Fork(string name)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in name)
            hash = (hash ^ character) * 1099511628211UL;
        return new Dice(hash ^ (_seed * 0x9E3779B97F4A7C15UL));
    }

    /// <summary>0 up to, not including, <paramref name="count"/>.</summary>
    public int Next(int count) => (int)(Bits() % (ulong)count);

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => low + Next(high - low + 1);

    public double Share() => (Bits() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Share() < probability;

    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[Next(choices.Length)];

    /// <summary>The first <paramref name="count"/> of a shuffled list.</summary>
    public List<T> Some<T>(IReadOnlyList<T> choices, int count)
    {
        var all = choices.ToList();
        for (var i = all.Count - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (all[i], all[j]) = (all[j], all[i]);
        }
        return all.Take(count).ToList();
    }

    private ulong Bits()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
