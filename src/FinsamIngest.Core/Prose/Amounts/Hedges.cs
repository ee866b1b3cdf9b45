namespace FinsamIngest.Core.Prose;

/// <summary>Words before a figure that say how exact it is.</summary>
internal static class Hedges
{
    /// <summary>Longest first, so that "strax över" is not read as "över".</summary>
    private static readonly (string Words, Hedge Hedge)[] Known =
    [
        ("strax över", Hedge.Over), ("strax under", Hedge.Under), ("lite drygt", Hedge.Over), ("lite över", Hedge.Over), ("mer än", Hedge.Over), ("mindre än", Hedge.Under),
        ("ungefär", Hedge.About), ("omkring", Hedge.About), ("uppskattningsvis", Hedge.About), ("cirka", Hedge.About), ("circa", Hedge.About), ("runt", Hedge.About),
        ("närmare", Hedge.Under), ("nästan", Hedge.Under), ("knappt", Hedge.Under), ("högst", Hedge.Under), ("maximalt", Hedge.Under), ("drygt", Hedge.Over), ("minst", Hedge.Over),
        ("över", Hedge.Over), ("ca.", Hedge.About), ("ca:", Hedge.About), ("ca", Hedge.About), ("c:a", Hedge.About), ("≈", Hedge.About), ("~", Hedge.About), ("±", Hedge.About),
    ];

    /// <summary>The hedge that ends at <paramref name="start"/>; moves it to the hedge's first character.</summary>
    public static Hedge Before(string text, ref int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] == ' ')
            end--;
        var head = text.AsSpan(0, end);
        foreach (var (words, hedge) in Known)
        {
            if (!head.EndsWith(words, StringComparison.OrdinalIgnoreCase))
                continue;
            var at = end - words.Length;
            if (at > 0 && char.IsLetterOrDigit(head[at - 1]) && char.IsLetter(words[0]))
                continue;
            start = at;
            return hedge;
        }

        return Hedge.None;
    }
}
