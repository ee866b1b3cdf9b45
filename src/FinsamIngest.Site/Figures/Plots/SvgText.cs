using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace FinsamIngest.Site.Figures.Plots;

/// <summary>A text of a drawing. An element of its own name would be taken for a directive of the page's language.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter]
    public double X { get; set; }

    [Parameter]
    public double Y { get; set; }

    [Parameter]
    public string? Class { get; set; }

    [Parameter, EditorRequired]
    public string Value { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", PlotScale.Text(X));
        builder.AddAttribute(2, "y", PlotScale.Text(Y));
        builder.AddAttribute(3, "class", Class);
        builder.AddContent(4, Value);
        builder.CloseElement();
    }
}
