using System.Globalization;
using System.Text;

namespace FinsamIngest.EndToEnd;

/// <summary>Writes PDFs of a few pages, one content stream each; font F is Helvetica, image I a grey dot.</summary>
internal static class SmallPdf
{
    /// <summary>What a scanner makes of a page.</summary>
    public const string Image = "600 0 0 800 0 0 cm /I Do";

    /// <param name="contents">The pages' content streams.</param>
    public static byte[] Of(params string[] contents)
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {contents.Length} /Kids [{string.Join(' ', contents.Select((_, page) => $"{5 + (2 * page)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream",
        };
        foreach (var content in contents)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {objects.Count + 2} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /I 4 0 R >> >> >>");
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        var file = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder();
        for (var i = 0; i < objects.Count; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>Lines of words, each at its place: <c>x</c> from the left, rows 14 points apart.</summary>
    public static string Text(params (double X, string Text)[][] rows)
    {
        var content = new StringBuilder();
        for (var i = 0; i < rows.Length; i++)
            foreach (var (x, text) in rows[i])
                content.Append(CultureInfo.InvariantCulture, $"BT /F 10 Tf {x} {740 - (14 * i)} Td ({text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET\n");
        return content.ToString();
    }
}
