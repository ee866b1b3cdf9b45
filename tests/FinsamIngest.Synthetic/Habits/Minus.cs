namespace FinsamIngest.Synthetic.Habits;

/// <summary>How a negative figure is printed.</summary>
internal enum Minus
{
    Hyphen,
    Dash,
    MinusSign,
    HyphenBlank,
    Parentheses,
}
