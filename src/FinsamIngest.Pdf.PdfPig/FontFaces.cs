using FinsamIngest.Core.Documents.Pages;
using UglyToad.PdfPig.PdfFonts;
using FontDescriptor = FinsamIngest.Pdf.Fonts.FontDescriptor;

namespace FinsamIngest.Pdf.PdfPig;

/// <summary>One face for each of PdfPig's fonts.</summary>
internal sealed class FontFaces
{
    private readonly Dictionary<FontDetails, FontFace> faces = new(ReferenceEqualityComparer.Instance);

    public FontFace Of(FontDetails details)
    {
        if (faces.TryGetValue(details, out var face))
            return face;

        // PdfPig's weight is what the descriptor says, its IsBold what the name says in so many letters.
        string name = details.Name.Length > 7 && details.Name[6] == '+' ? details.Name[7..] : details.Name;
        bool bold = details.IsBold || details.Weight >= 600 || FontDescriptor.SaysBold(name);
        face = new FontFace(name, bold, details.IsItalic);
        faces.Add(details, face);
        return face;
    }
}
