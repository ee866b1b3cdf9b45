using FinsamIngest.Synthetic.Rendering.Pdf;

namespace FinsamIngest.Synthetic.Rendering;

/// <summary>All the ways in which a report can be rendered.</summary>
internal static class Renderers
{
    public static IReadOnlyList<string> Kinds { get; } = ["stream", "cells", "tabs", "markdown", "layout", "pdf", "html"];

    public static Rendering Render(SyntheticReport report, string kind) => kind switch
    {
        "stream" => new StreamRenderer(report).Render("txt"),
        "cells" => new CellsRenderer(report).Render("txt"),
        "tabs" => new TabRenderer(report).Render("txt"),
        "markdown" => new MarkdownRenderer(report).Render("md"),
        "layout" => new LayoutRenderer(report).Render("txt"),
        "pdf" => new PdfRenderer(report).Render(),
        "html" => HtmlRenderer.Render(report),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "One of: " + string.Join(", ", Kinds)),
    };
}
