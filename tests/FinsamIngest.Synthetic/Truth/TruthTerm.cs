namespace FinsamIngest.Synthetic.Truth;

internal sealed record TruthTerm(TruthCell Cell, decimal Weight);
