namespace FinsamIngest.Synthetic.Truth;

/// <summary>How an exact nothing is printed.</summary>
internal enum ZeroPrint
{
    Digit,
    Dash,
    Blank,
}
