using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Content;

/// <summary>An operand of a content stream, pointing into it: nothing is allocated for it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Its value when it is a number.</param>
/// <param name="Start">Index of its raw bytes.</param>
/// <param name="Length">Number of its raw bytes.</param>
internal readonly record struct Operand(Token Kind, double Number, int Start, int Length);
