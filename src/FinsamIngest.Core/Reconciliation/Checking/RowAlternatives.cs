namespace FinsamIngest.Core.Reconciliation;

/// <summary>One row's difference, taken either way round.</summary>
internal sealed class RowAlternatives(int row, int lhs, Term[] plus, Term[] minus)
{
    public int Row { get; } = row;

    public int Lhs { get; } = lhs;

    /// <summary>Outcome less budget; income less cost.</summary>
    public Term[] Plus { get; } = plus;

    /// <summary>Budget less outcome; cost less income.</summary>
    public Term[] Minus { get; } = minus;

    public bool PlusFits { get; set; }

    public bool MinusFits { get; set; }

    /// <summary>1 or −1 when the row can only be meant one way, 0 when it fits both or neither.</summary>
    public int Vote => PlusFits == MinusFits ? 0 : PlusFits ? 1 : -1;
}
