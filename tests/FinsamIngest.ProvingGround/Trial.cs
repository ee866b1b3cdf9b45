using FinsamIngest.Core;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;
using FinsamIngest.Pdf;
using FinsamIngest.ProvingGround.Scoring;
using FinsamIngest.Synthetic;
using FinsamIngest.Synthetic.Mutations;
using FinsamIngest.Synthetic.Rendering;

namespace FinsamIngest.ProvingGround;

/// <summary>One report in one rendering, read and scored.</summary>
internal sealed record Trial(SyntheticReport Report, Rendering Rendering, NormalisedReport Read, ReportScore Score)
{
    public static Trial Run(ulong seed, string render, bool mutate, string? kind)
    {
        var report = mutate ? Mutator.Mutate(seed, kind) : ReportGenerator.Make(seed);
        var rendering = Renderers.Render(report, render);
        var read = ReportReader.Read(Open(rendering));
        return new Trial(report, rendering, read, ReportScore.Of(report.Truth, read));
    }

    private static SourceDocument Open(Rendering rendering) =>
        (rendering.Kind == "pdf" ? PdfDocumentReader.Read(rendering.Bytes, rendering.FileName).Document : TextDocumentReader.Read(rendering.Bytes, rendering.FileName).Document)
        ?? throw new InvalidOperationException($"{rendering.FileName} was not read at all.");
}
