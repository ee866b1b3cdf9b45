using FinsamIngest.Pdf.Content;
using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Pages;

/// <summary>A page with what it inherits.</summary>
/// <param name="ObjectNumber">Number of its object, 0 when it has none.</param>
/// <param name="Dictionary">Its own dictionary, or a reference to it: the document forgets and reads it again.</param>
/// <param name="Resources">Its resources, unresolved.</param>
/// <param name="Box">What of user space is displayed.</param>
/// <param name="Rotation">Degrees clockwise: 0, 90, 180, 270.</param>
/// <param name="Unit">Points per user space unit.</param>
internal sealed record PdfPage(int ObjectNumber, PdfObject Dictionary, PdfObject? Resources, Box Box, int Rotation, double Unit)
{
    public double Width => Unit * (Rotation % 180 == 0 ? Box.Width : Box.Height);

    public double Height => Unit * (Rotation % 180 == 0 ? Box.Height : Box.Width);

    /// <summary>From user space to the page as displayed, origin top left, y downwards.</summary>
    public Matrix Transform => Rotation switch
    {
        90 => new Matrix(0, Unit, Unit, 0, -Box.Y0 * Unit, -Box.X0 * Unit),
        180 => new Matrix(-Unit, 0, 0, Unit, Box.X1 * Unit, -Box.Y0 * Unit),
        270 => new Matrix(0, -Unit, -Unit, 0, Box.Y1 * Unit, Box.X1 * Unit),
        _ => new Matrix(Unit, 0, 0, -Unit, -Box.X0 * Unit, Box.Y1 * Unit),
    };
}
