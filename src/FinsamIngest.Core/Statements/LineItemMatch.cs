namespace FinsamIngest.Core.Statements;

/// <summary>The canonical line item of a row.</summary>
/// <param name="Code">Canonical code: <c>cash_and_bank</c>.</param>
/// <param name="Confidence">0–1: 1 for a label written as in the catalogue, less for patterns and misspellings.</param>
internal sealed record LineItemMatch(string Code, double Confidence);
