using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Sentences;

/// <summary>A cost that a sentence can speak of, by the words of its label.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Subject">As a sentence begins with it: <c>Kanslipersonalen</c>.</param>
/// <param name="Object">Inside a sentence: <c>kanslipersonalen</c>.</param>
/// <param name="Actual">This year's outcome in kronor, without sign.</param>
/// <param name="Budget">This year's budget; null where the table has none.</param>
/// <param name="Prior">Last year's outcome; null where the table has none.</param>
/// <param name="Step">Kronor of the last printed digit.</param>
internal sealed record NamedRow(TruthRow Row, string Subject, string Object, decimal Actual, decimal? Budget, decimal? Prior, decimal Step);
