using FinsamIngest.Pdf.Files;
using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Content;

/// <summary>The operators of paths and colours.</summary>
internal sealed class DrawingOperators(PdfFile file, PathCollector path, OperandList operands)
{
    /// <param name="code">The operator's characters, packed.</param>
    /// <param name="state">The graphics state.</param>
    /// <param name="content">The content stream.</param>
    /// <param name="resources">Its resources.</param>
    /// <param name="off">Whether a layer that is off encloses the operator: nothing is painted.</param>
    public void Execute(int code, ref GraphicsState state, ReadOnlySpan<byte> content, PdfDictionary resources, bool off)
    {
        switch (code)
        {
            case 'm':
                path.MoveTo(state.Transform, operands.Number(0), operands.Number(1));
                break;
            case 'l':
                path.LineTo(state.Transform, operands.Number(0), operands.Number(1));
                break;
            case 'c':
                path.CurveTo(state.Transform, operands.Number(4), operands.Number(5));
                break;
            case 'v':
            case 'y':
                path.CurveTo(state.Transform, operands.Number(2), operands.Number(3));
                break;
            case 'h':
                path.Close();
                break;
            case 'r' << 8 | 'e':
                path.Rectangle(state.Transform, operands.Number(0), operands.Number(1), operands.Number(2), operands.Number(3));
                break;
            case 'S':
                path.Paint(ref state, false, !off);
                break;
            case 's':
                path.Close();
                path.Paint(ref state, false, !off);
                break;
            case 'f':
            case 'F':
            case 'f' << 8 | '*':
                path.Paint(ref state, !off, false);
                break;
            case 'B':
            case 'B' << 8 | '*':
                path.Paint(ref state, !off, !off);
                break;
            case 'b':
            case 'b' << 8 | '*':
                path.Close();
                path.Paint(ref state, !off, !off);
                break;
            case 'n':
                path.Paint(ref state, false, false);
                break;
            case 'W':
            case 'W' << 8 | '*':
                path.PendingClip = true;
                break;
            case 'g':
                (state.FillIsTint, state.FillShade) = (false, Shade(false));
                break;
            case 'G':
                (state.StrokeIsTint, state.StrokeShade) = (false, Shade(false));
                break;
            case 'r' << 8 | 'g':
            case 'k':
                (state.FillIsTint, state.FillShade) = (false, Shade(false));
                break;
            case 'R' << 8 | 'G':
            case 'K':
                (state.StrokeIsTint, state.StrokeShade) = (false, Shade(false));
                break;
            case 's' << 8 | 'c':
            case 's' << 16 | 'c' << 8 | 'n':
                state.FillShade = Shade(state.FillIsTint);
                break;
            case 'S' << 8 | 'C':
            case 'S' << 16 | 'C' << 8 | 'N':
                state.StrokeShade = Shade(state.StrokeIsTint);
                break;
            case 'c' << 8 | 's':
                (state.FillIsTint, state.FillShade) = (IsTint(content, resources), 0);
                break;
            case 'C' << 8 | 'S':
                (state.StrokeIsTint, state.StrokeShade) = (IsTint(content, resources), 0);
                break;
        }
    }

    private bool IsTint(ReadOnlySpan<byte> content, PdfDictionary resources) =>
        operands.Count > 0 && operands[operands.Count - 1].Kind == Token.Name
        && file.Array(file.Dictionary(resources["ColorSpace"])?[operands.Name(operands.Count - 1, content)]) is { Items.Count: > 0 } space && file.Name(space.Items[0]) is "Separation" or "DeviceN" or "Indexed";

    /// <summary>Lightness of the colour operands: grey, red green blue, or inks.</summary>
    private float Shade(bool isTint) => operands.Count switch
    {
        1 when operands[0].Kind == Token.Number => (float)Math.Clamp(isTint ? 1 - operands.Number(0) : operands.Number(0), 0, 1),
        3 => (float)Math.Clamp(0.3 * operands.Number(0) + 0.59 * operands.Number(1) + 0.11 * operands.Number(2), 0, 1),
        4 => (float)Math.Clamp(1 - 0.3 * operands.Number(0) - 0.59 * operands.Number(1) - 0.11 * operands.Number(2) - operands.Number(3), 0, 1),
        _ => 0.5f,
    };
}
