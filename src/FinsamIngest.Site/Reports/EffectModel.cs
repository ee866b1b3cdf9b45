using FinsamIngest.Site.Review;

namespace FinsamIngest.Site.Reports;

/// <summary>What a correction would do, with the report that gives its figures names.</summary>
public sealed record EffectModel(ReportBook Book, CorrectionEffect Effect);
