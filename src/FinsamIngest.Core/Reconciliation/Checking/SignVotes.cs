namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// The usual sign between two tables (or between lines and notes), voted by the rows that leave no doubt. A row of its own cannot tell a
/// convention (costs positive here, negative there) from a slip.
/// </summary>
internal sealed class SignVotes<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, (int Same, int Opposite)> _votes = [];

    public void Count(TKey key, RowLink link)
    {
        if (link.Fails > 0 || link.Holds == 0 || link.IsSignUnclear)
            return;
        var (same, opposite) = _votes.GetValueOrDefault(key);
        _votes[key] = link.Sign > 0 ? (same + 1, opposite) : (same, opposite + 1);
    }

    /// <summary>1 or −1 when at least two rows say so and hardly any the contrary; else 0.</summary>
    public int Usual(TKey key)
    {
        var (same, opposite) = _votes.GetValueOrDefault(key);
        return same >= 2 && same >= 4 * opposite ? 1 : opposite >= 2 && opposite >= 4 * same ? -1 : 0;
    }

    /// <summary>Whether so many rows agree that even one that fits the other sign throughout is wrong.</summary>
    public bool IsFirm(TKey key)
    {
        var (same, opposite) = _votes.GetValueOrDefault(key);
        return Math.Max(same, opposite) >= 3 && Math.Min(same, opposite) <= 1;
    }
}
