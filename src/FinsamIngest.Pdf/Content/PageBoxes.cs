using FinsamIngest.Pdf.Files;
using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Content;

/// <summary>Reads rectangles.</summary>
internal static class PageBoxes
{
    /// <summary>A rectangle with its corners in order, or null when it is none.</summary>
    public static Box? Read(PdfFile file, PdfObject? value)
    {
        if (file.Array(value) is not { Items.Count: >= 4 } array)
            return null;
        Span<double> v = stackalloc double[4];
        for (int i = 0; i < 4; i++)
        {
            if (file.Number(array.Items[i]) is not { } number || Math.Abs(number) > 1e6)
                return null;
            v[i] = number;
        }

        return Box.Of(v[0], v[1], v[2], v[3]);
    }
}
