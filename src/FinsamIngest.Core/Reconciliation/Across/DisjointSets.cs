namespace FinsamIngest.Core.Reconciliation;

/// <summary>Things that are joined step by step; the lowest index stands for its set, so that the result does not depend on the order of joining.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    public int Find(int item)
    {
        while (_parent[item] != item)
            item = _parent[item] = _parent[_parent[item]];
        return item;
    }

    public void Union(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        _parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}
