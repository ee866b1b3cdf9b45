using System.Globalization;
using System.Text;

namespace FinsamIngest.Synthetic.Rendering.Pdf;

/// <summary>A PDF 1.4 file of text and rules on A4 pages in the two standard fonts, uncompressed.</summary>
internal sealed class PdfFile
{
    private readonly List<StringBuilder> _pages = [];

    public int PageCount => _pages.Count;

    public void NewPage() => _pages.Add(new StringBuilder());

    /// <summary>Text with its left end at <paramref name="x"/> and its baseline <paramref name="y"/> points below the top.</summary>
    public void Text(double x, double y, double size, bool bold, string text)
    {
        var page = _pages[^1];
        page.Append(CultureInfo.InvariantCulture, $"BT /{(bold ? "F2" : "F1")} {size:0.##} Tf {x:0.##} {842 - y:0.##} Td <");
        foreach (var character in text)
            page.Append(Helvetica.Code(character).ToString("X2", CultureInfo.InvariantCulture));
        page.Append("> Tj ET\n");
    }

    public void Rule(double x0, double x1, double y) =>
        _pages[^1].Append(CultureInfo.InvariantCulture, $"0.5 w {x0:0.##} {842 - y:0.##} m {x1:0.##} {842 - y:0.##} l S\n");

    public byte[] ToBytes()
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        void Object(string body)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }

        var kids = string.Join(' ', Enumerable.Range(0, _pages.Count).Select(i => $"{5 + (2 * i)} 0 R"));
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        Object($"<< /Type /Pages /Count {_pages.Count} /Kids [{kids}] >>");
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>");
        for (var i = 0; i < _pages.Count; i++)
        {
            Object($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents {6 + (2 * i)} 0 R >>");
            Object($"<< /Length {_pages[i].Length} >>\nstream\n{_pages[i]}endstream");
        }
        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
