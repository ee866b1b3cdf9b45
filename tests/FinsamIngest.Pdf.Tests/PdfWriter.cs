using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace FinsamIngest.Pdf.Tests;

/// <summary>Writes small PDFs, right or wrong ones, so that a test can show the bytes it is about.</summary>
internal sealed class PdfWriter
{
    private readonly SortedDictionary<int, byte[]> objects = [];

    /// <summary>One page with a content stream; font F1 is Helvetica in WinAnsi.</summary>
    public static PdfWriter Page(string content, string extraPage = "", string extraResources = "")
    {
        var writer = new PdfWriter();
        writer.Set(1, "<< /Type /Catalog /Pages 2 0 R >>");
        writer.Set(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        writer.Set(3, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> {extraResources} >> {extraPage} >>");
        writer.SetStream(4, "", Latin(content));
        writer.Set(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        return writer;
    }

    public static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    public static byte[] Deflate(byte[] data)
    {
        using var output = new MemoryStream();
        using (var zip = new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(data);
        return output.ToArray();
    }

    public PdfWriter Set(int number, string value)
    {
        objects[number] = Latin(value);
        return this;
    }

    public PdfWriter SetStream(int number, string entries, byte[] data)
    {
        objects[number] = [.. Latin($"<< /Length {data.Length} {entries} >>\nstream\n"), .. data, .. Latin("\nendstream")];
        return this;
    }

    /// <summary>With a classic cross-reference table.</summary>
    public byte[] Classic(string extraTrailer = "")
    {
        var output = new List<byte>(Latin("%PDF-1.4\n"));
        var offsets = WriteObjects(output);
        int start = output.Count;
        output.AddRange(Latin($"xref\n0 1\n0000000000 65535 f \n"));
        foreach (var (number, offset) in offsets)
            output.AddRange(Latin(string.Create(CultureInfo.InvariantCulture, $"{number} 1\n{offset:D10} 00000 n \n")));
        output.AddRange(Latin($"trailer\n<< /Size {objects.Keys.Max() + 1} /Root 1 0 R {extraTrailer} >>\nstartxref\n{start}\n%%EOF\n"));
        return [.. output];
    }

    /// <summary>With a cross-reference stream, and everything but streams in an object stream.</summary>
    public byte[] Compressed()
    {
        int container = objects.Keys.Max() + 1, xref = container + 1;
        var plain = objects.Where(pair => !Encoding.Latin1.GetString(pair.Value).Contains("stream\n", StringComparison.Ordinal)).ToList();
        var heads = new StringBuilder();
        var bodies = new List<byte>();
        foreach (var (number, value) in plain)
        {
            heads.Append(CultureInfo.InvariantCulture, $"{number} {bodies.Count} ");
            bodies.AddRange([.. value, (byte)' ']);
        }

        byte[] packed = Deflate([.. Latin(heads.ToString()), .. bodies]);
        var writer = new PdfWriter();
        foreach (var (number, value) in objects.Except(plain))
            writer.objects[number] = value;
        writer.SetStream(container, $"/Type /ObjStm /N {plain.Count} /First {heads.Length} /Filter /FlateDecode", packed);
        var output = new List<byte>(Latin("%PDF-1.5\n"));
        var offsets = writer.WriteObjects(output);
        int start = output.Count;
        offsets[xref] = start;

        // Rows of 1 + 3 + 1 bytes, predicted upwards as every producer does.
        var rows = new List<byte>();
        var above = new byte[5];
        for (int number = 0; number <= xref; number++)
        {
            int index = plain.FindIndex(pair => pair.Key == number);
            byte[] row = index >= 0 ? [2, 0, (byte)(container >> 8), (byte)container, (byte)index]
                : offsets.TryGetValue(number, out int offset) ? [1, (byte)(offset >> 16), (byte)(offset >> 8), (byte)offset, 0]
                : [0, 0, 0, 0, 0];
            rows.Add(2);
            rows.AddRange(row.Select((value, i) => (byte)(value - above[i])));
            above = row;
        }

        byte[] table = Deflate([.. rows]);
        output.AddRange(Latin($"{xref} 0 obj\n<< /Type /XRef /Size {xref + 1} /W [1 3 1] /Root 1 0 R /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 5 >> /Length {table.Length} >>\nstream\n"));
        output.AddRange(table);
        output.AddRange(Latin($"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n"));
        return [.. output];
    }

    private SortedDictionary<int, int> WriteObjects(List<byte> output)
    {
        var offsets = new SortedDictionary<int, int>();
        foreach (var (number, value) in objects)
        {
            offsets[number] = output.Count;
            output.AddRange([.. Latin($"{number} 0 obj\n"), .. value, .. Latin("\nendobj\n")]);
        }

        return offsets;
    }
}
