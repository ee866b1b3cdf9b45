using System.Globalization;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>A figure in a sentence.</summary>
/// <param name="Start">Index of its first character (sign and hedge mark included).</param>
/// <param name="End">Index after its unit.</param>
/// <param name="At">Index of its first digit: the line of that is the line of the figure.</param>
/// <param name="Value">As printed, with the decimals that were printed.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Hedge">What the words before it say about its exactness.</param>
/// <param name="HasUnit">Whether the unit is printed with it, not taken over from an amount near it.</param>
/// <param name="InWords">Whether it is written in words ("en fjärdedel").</param>
internal sealed record Amount(int Start, int End, int At, decimal Value, Unit Unit, Hedge Hedge, bool HasUnit, bool InWords)
{
    /// <summary>The step of the last printed digit.</summary>
    public decimal Quantum { get; } = InWords ? 2m : new decimal(1, 0, 0, false, Value.Scale);

    /// <summary>The step that its trailing zeros suggest: 100 for 1 100, 1 for 6.</summary>
    public decimal RoundQuantum
    {
        get
        {
            var quantum = Quantum;
            if (Value.Scale > 0 || Value == 0)
                return quantum;
            while (quantum < 1_000_000 && Value % (quantum * 10) == 0)
                quantum *= 10;
            return quantum;
        }
    }

    /// <summary>The digits printed, those after the comma too: two of 2,0.</summary>
    public int PrintedDigits => Math.Abs(Value).ToString(CultureInfo.InvariantCulture).TrimStart(['0', '.']).Count(char.IsAsciiDigit);

    public int Digits => SignificantDigits.Of(Value);

    public bool IsMoney => Units.IsMoney(Unit);
}
