namespace FinsamIngest.Pdf.Fonts;

/// <summary>Splits the strings of a composite font into codes and maps codes to CIDs.</summary>
internal sealed class CMap
{
    private readonly List<CodeRange> spaces = [];
    private readonly List<CodeRange> ranges = [];
    private bool sorted = true;

    /// <summary>Two bytes a code, the code is the CID; what nearly every producer writes.</summary>
    public bool IsIdentity { get; init; }

    /// <summary>The codes are UTF-16, so they are the text as well.</summary>
    public bool IsUtf16 { get; init; }

    public bool IsVertical { get; init; }

    public static CMap Predefined(string name) => new()
    {
        IsIdentity = true,
        IsUtf16 = name.Contains("UTF16", StringComparison.Ordinal) || name.Contains("UCS2", StringComparison.Ordinal),
        IsVertical = name.EndsWith("-V", StringComparison.Ordinal),
    };

    /// <summary>Whether the name is one whose codes are known: identity or Unicode.</summary>
    public static bool IsKnown(string name) => name is "Identity-H" or "Identity-V" || Predefined(name).IsUtf16;

    /// <summary>Adds a code space; a CMap has a handful, and every code is looked up in all of them.</summary>
    public void AddSpace(CodeRange range)
    {
        if (spaces.Count < 64)
            spaces.Add(range);
    }

    public void AddRange(CodeRange range)
    {
        sorted = false;
        ranges.Add(range);
    }

    /// <summary>Takes the next code from a string.</summary>
    public uint Next(ReadOnlySpan<byte> text, ref int at)
    {
        if (IsIdentity || spaces.Count == 0)
        {
            uint two = (uint)text[at] << 8 | (at + 1 < text.Length ? text[at + 1] : 0u);
            at += 2;
            return two;
        }

        uint code = 0;
        for (int bytes = 1; bytes <= 4 && at + bytes <= text.Length; bytes++)
        {
            code = code << 8 | text[at + bytes - 1];
            foreach (var space in spaces)
            {
                if (space.Bytes != bytes || !Contains(space, code))
                    continue;
                at += bytes;
                return code;
            }
        }

        at += Math.Min(spaces[0].Bytes, text.Length - at);
        return code;
    }

    public int CidOf(uint code)
    {
        if (IsIdentity)
            return (int)code;
        if (!sorted)
        {
            ranges.Sort((a, b) => a.Low.CompareTo(b.Low));
            sorted = true;
        }

        int low = 0, high = ranges.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (ranges[middle].High < code)
                low = middle + 1;
            else if (ranges[middle].Low > code)
                high = middle - 1;
            else
                return ranges[middle].Target + (int)(code - ranges[middle].Low);
        }

        return 0;
    }

    /// <summary>A code lies in a code space when each of its bytes lies between those of the bounds.</summary>
    private static bool Contains(CodeRange space, uint code)
    {
        for (int shift = 0; shift < space.Bytes * 8; shift += 8)
        {
            uint part = code >> shift & 255;
            if (part < (space.Low >> shift & 255) || part > (space.High >> shift & 255))
                return false;
        }

        return true;
    }
}
