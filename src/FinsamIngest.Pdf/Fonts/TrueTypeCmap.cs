namespace FinsamIngest.Pdf.Fonts;

/// <summary>Reads a cmap subtable of format 0, 4, 6 or 12 into code → glyph.</summary>
internal static class TrueTypeCmap
{
    /// <summary>Unicode has fewer assigned characters than this; a damaged range must not fill memory.</summary>
    private const int MaxEntries = 1 << 17;

    public static void Read(ReadOnlySpan<byte> table, Dictionary<int, int> map)
    {
        switch (BigEndian.U16(table, 0))
        {
            case 0:
                for (int code = 0; code < 256; code++)
                    Add(map, code, BigEndian.U8(table, 6 + code));
                break;
            case 4:
                ReadSegments(table, map);
                break;
            case 6:
                int first = BigEndian.U16(table, 6);
                int count = BigEndian.U16(table, 8);
                for (int i = 0; i < count; i++)
                    Add(map, first + i, BigEndian.U16(table, 10 + 2 * i));
                break;
            case 12:
                ReadGroups(table, map);
                break;
        }
    }

    private static void ReadSegments(ReadOnlySpan<byte> table, Dictionary<int, int> map)
    {
        int doubled = BigEndian.U16(table, 6);
        int budget = MaxEntries;
        for (int segment = 0; segment < doubled; segment += 2)
        {
            int end = BigEndian.U16(table, 14 + segment);
            int start = BigEndian.U16(table, 16 + doubled + segment);
            int delta = BigEndian.U16(table, 16 + 2 * doubled + segment);
            int rangeAt = 16 + 3 * doubled + segment;
            int range = BigEndian.U16(table, rangeAt);
            for (int code = start; code <= end && code < 0xFFFF && budget-- > 0; code++)
            {
                int glyph = range == 0 ? code + delta : BigEndian.U16(table, rangeAt + range + 2 * (code - start));
                if (range != 0 && glyph != 0)
                    glyph += delta;
                Add(map, code, glyph & 0xFFFF);
            }
        }
    }

    private static void ReadGroups(ReadOnlySpan<byte> table, Dictionary<int, int> map)
    {
        int budget = MaxEntries;
        int groups = Math.Min(BigEndian.U32(table, 12), table.Length / 12);
        for (int i = 0; i < groups; i++)
        {
            int start = BigEndian.U32(table, 16 + 12 * i), end = BigEndian.U32(table, 20 + 12 * i), glyph = BigEndian.U32(table, 24 + 12 * i);
            if (start < 0 || end > 0x10FFFF || glyph < 0)
                continue;
            for (int code = start; code <= end && budget-- > 0; code++)
                Add(map, code, glyph + code - start);
        }
    }

    private static void Add(Dictionary<int, int> map, int code, int glyph)
    {
        if (glyph != 0)
            map.TryAdd(code, glyph);
    }
}
