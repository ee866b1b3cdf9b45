using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace FinsamIngest.EndToEnd;

/// <summary>Makes of a PDF's pages what a scanner would: a PDF of grey images without a word of text.</summary>
internal static class ScannedPdf
{
    /// <param name="pdf">The PDF.</param>
    /// <param name="first">First page, from 1.</param>
    /// <param name="last">Last page.</param>
    /// <param name="dpi">Dots per inch.</param>
    /// <param name="text">Content of a page of text that is put first, Helvetica as font F; null for none.</param>
    public static byte[] Of(string pdf, int first, int last, int dpi, string? text = null)
    {
        using var folder = new Folder();
        var arguments = string.Create(CultureInfo.InvariantCulture, $"-gray -r {dpi} -f {first} -l {last}").Split(' ');
        using (var process = Process.Start("pdftoppm", [.. arguments, pdf, folder.In("page")])!)
            process.WaitForExit();
        var images = Directory.GetFiles(folder.Path, "*.pgm").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        Assert.Equal(last - first + 1, images.Count);

        var objects = new List<byte[]> { Bytes("<< /Type /Catalog /Pages 2 0 R >>"), Array.Empty<byte>(), Bytes("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>") };
        var pages = new List<int>();
        if (text is not null)
            AddPage(objects, pages, 595, 842, text, "/Font << /F 3 0 R >>");
        foreach (var image in images)
        {
            var header = Encoding.ASCII.GetString(image, 0, 30).Split('\n');
            var size = header[1].Split(' ').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
            objects.Add(Stream(
                string.Create(CultureInfo.InvariantCulture, $"/Type /XObject /Subtype /Image /Width {size[0]} /Height {size[1]} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode"),
                Deflated(image.AsSpan(image.Length - (size[0] * size[1])))));
            double width = 72.0 * size[0] / dpi, height = 72.0 * size[1] / dpi;
            AddPage(objects, pages, width, height, string.Create(CultureInfo.InvariantCulture, $"{width:0.###} 0 0 {height:0.###} 0 0 cm /I Do"), $"/XObject << /I {objects.Count} 0 R >>");
        }

        objects[1] = Bytes($"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select(page => $"{page} 0 R"))}] >>");
        return Put(objects);
    }

    private static void AddPage(List<byte[]> objects, List<int> pages, double width, double height, string content, string resources)
    {
        objects.Add(Stream("", Bytes(content)));
        objects.Add(Bytes(string.Create(
            CultureInfo.InvariantCulture, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width:0.###} {height:0.###}] /Contents {objects.Count} 0 R /Resources << {resources} >> >>")));
        pages.Add(objects.Count);
    }

    private static byte[] Put(List<byte[]> objects)
    {
        using var file = new MemoryStream();
        var table = new StringBuilder();
        file.Write("%PDF-1.4\n"u8);
        for (var i = 0; i < objects.Count; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Write(Bytes($"{i + 1} 0 obj\n"));
            file.Write(objects[i]);
            file.Write("\nendobj\n"u8);
        }

        var start = file.Length;
        file.Write(Bytes($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    private static byte[] Stream(string entries, byte[] data) => [.. Bytes($"<< {entries} /Length {data.Length} >>\nstream\n"), .. data, .. "\nendstream"u8];

    private static byte[] Deflated(ReadOnlySpan<byte> data)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
            zlib.Write(data);
        return packed.ToArray();
    }

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
