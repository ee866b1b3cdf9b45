using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Tables.Decoding;

/// <summary>In which columns any row of a sum has an amount, and in which more than one has: a bit a column.</summary>
internal readonly record struct FilledColumns(uint Once, uint Again)
{
    public FilledColumns With(RowReading reading)
    {
        var (once, again) = (Once, Again);
        for (var c = 0; c < reading.Thousandths.Length; c++)
        {
            if (reading.Thousandths[c] == 0)
                continue;
            again |= once & (1u << c);
            once |= 1u << c;
        }
        return new FilledColumns(once, again);
    }

    public bool HasSeveral(int column) => (Again & (1u << column)) != 0;
}
