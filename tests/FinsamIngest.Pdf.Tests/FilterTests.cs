using System.Text;
using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Pdf.Filters;

namespace FinsamIngest.Pdf.Tests;

public sealed class FilterTests
{
    private const string Content = "BT /F1 10 Tf 50 700 Td (Verksamhetens kostnader) Tj ET ";

    private static readonly byte[] Plain = PdfWriter.Latin(Content);

    [Fact]
    public void Flate_is_decoded() => Check("/FlateDecode", PdfWriter.Deflate(Plain));

    [Fact]
    public void Flate_without_checksum_is_decoded() => Check("/FlateDecode", PdfWriter.Deflate(Plain)[..^4]);

    [Fact]
    public void Flate_with_wrong_checksum_is_decoded()
    {
        byte[] data = PdfWriter.Deflate(Plain);
        data[^1] ^= 0x55;
        Check("/FlateDecode", data);
    }

    [Fact]
    public void Flate_without_header_is_decoded() => Check("/FlateDecode", PdfWriter.Deflate(Plain)[2..]);

    [Fact]
    public void Hexadecimal_is_decoded() => Check("/ASCIIHexDecode", PdfWriter.Latin(Convert.ToHexString(Plain) + ">"));

    [Fact]
    public void Base_85_is_decoded() => Check("/ASCII85Decode", PdfWriter.Latin(Encode85(Plain) + "~>"));

    [Fact]
    public void Run_lengths_are_decoded() => Check("/RunLengthDecode", [(byte)(Plain.Length - 1), .. Plain, 255, (byte)' ', 128]);

    [Fact]
    public void Filters_are_chained() =>
        Check("[/ASCIIHexDecode /FlateDecode]", PdfWriter.Latin(Convert.ToHexString(PdfWriter.Deflate(Plain)) + ">"));

    [Fact]
    public void Identity_crypt_filter_changes_nothing() => Check("[/Crypt]", Plain);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Png_predictor_is_undone(int type)
    {
        const int columns = 16;
        var padded = PdfWriter.Latin(Content.PadRight((Content.Length + columns - 1) / columns * columns));
        var rows = new List<byte>();
        for (int at = 0; at < padded.Length; at += columns)
        {
            rows.Add((byte)type);
            for (int i = 0; i < columns; i++)
            {
                int left = i > 0 ? padded[at + i - 1] : 0, up = at > 0 ? padded[at + i - columns] : 0, corner = at > 0 && i > 0 ? padded[at + i - columns - 1] : 0;
                int estimate = left + up - corner;
                int nearest = new[] { left, up, corner }.OrderBy(value => Math.Abs(estimate - value)).First();
                rows.Add((byte)(padded[at + i] - type switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => nearest, _ => 0 }));
            }
        }

        Check("/FlateDecode", PdfWriter.Deflate([.. rows]), $"/DecodeParms << /Predictor 15 /Columns {columns} >>");
    }

    [Fact]
    public void Tiff_predictor_is_undone()
    {
        var data = (byte[])Plain.Clone();
        for (int i = data.Length - 1; i > 0; i--)
            data[i] -= data[i - 1];
        Check("/FlateDecode", PdfWriter.Deflate(data), $"/DecodeParms << /Predictor 2 /Columns {data.Length} >>");
    }

    [Fact]
    public void Lzw_decodes_the_example_of_the_specification()
    {
        using var output = new ByteBuffer();
        LzwFilter.Decode([0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01], output, 1000, true);
        Assert.Equal([45, 45, 45, 45, 45, 65, 45, 45, 45, 66], output.Span.ToArray());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Lzw_grows_its_codes(bool early)
    {
        var random = new Random(7);
        var data = new byte[20_000];
        for (int i = 0; i < data.Length; i++)
            data[i] = (byte)random.Next(random.Next(1, 200));
        using var output = new ByteBuffer();
        LzwFilter.Decode(EncodeLzw(data, early), output, data.Length, early);
        Assert.Equal(data, output.Span.ToArray());
    }

    [Fact]
    public void Damaged_flate_keeps_what_came_before()
    {
        byte[] content = PdfWriter.Latin(string.Concat(Enumerable.Range(0, 500).Select(i => $"BT /F1 10 Tf 50 {i} Td ({i * 7919 % 1000:000}) Tj ET\n")));
        byte[] data = PdfWriter.Deflate(content);
        data = data[..(data.Length / 2)];
        string letters = Reading.Letters(PdfWriter.Page("").SetStream(4, "/Filter /FlateDecode", data).Classic());
        Assert.StartsWith("000919838", letters, StringComparison.Ordinal);
        Assert.InRange(letters.Length, 300, 1400);
    }

    [Fact]
    public void Inflating_stops_at_the_limit()
    {
        byte[] bomb = PdfWriter.Deflate(PdfWriter.Deflate(new byte[50_000_000]));
        byte[] bytes = PdfWriter.Page("").SetStream(4, "/Filter [/FlateDecode /FlateDecode]", bomb).Classic();
        using var document = new PdfPageSource().Open(bytes, new PageSourceLimits { MaxPageBytes = 1 << 20 }).Document!;
        Assert.Empty(document.ReadPages().Single().Letters);
        var diagnostic = Assert.Single(document.Diagnostics);
        Assert.Equal("pdf.page_bytes", diagnostic.Code);
        Assert.Equal(1, diagnostic.Page);
    }

    private static void Check(string filter, byte[] data, string entries = "") =>
        Assert.Equal("Verksamhetens kostnader", Reading.Letters(PdfWriter.Page("").SetStream(4, $"/Filter {filter} {entries}", data).Classic()));

    private static string Encode85(byte[] data)
    {
        var text = new StringBuilder();
        for (int at = 0; at < data.Length; at += 4)
        {
            int count = Math.Min(4, data.Length - at);
            uint group = 0;
            for (int i = 0; i < 4; i++)
                group = group << 8 | (i < count ? data[at + i] : 0u);
            var digits = new char[5];
            for (int i = 4; i >= 0; i--, group /= 85)
                digits[i] = (char)(group % 85 + '!');
            text.Append(digits, 0, count + 1);
        }

        return text.ToString();
    }

    private static byte[] EncodeLzw(byte[] data, bool early)
    {
        var output = new List<byte>();
        var table = new Dictionary<(int, byte), int>();
        int window = 0, bits = 0, width = 9, next = 258, current = -1;
        Write(256);
        foreach (byte value in data)
        {
            if (current < 0)
            {
                current = value;
            }
            else if (table.TryGetValue((current, value), out int known))
            {
                current = known;
            }
            else
            {
                Write(current);
                table[(current, value)] = next++;

                // The decoder is one entry behind the encoder.
                int size = next - 1 + (early ? 1 : 0);
                width = size >= 2048 ? 12 : size >= 1024 ? 11 : size >= 512 ? 10 : 9;
                current = value;
                if (next >= 4093)
                {
                    Write(256);
                    table.Clear();
                    next = 258;
                    width = 9;
                }
            }
        }

        Write(current);
        output.Add((byte)(window << 8 - bits));
        output.Add(0);
        return [.. output];

        void Write(int code)
        {
            window = window << width | code;
            for (bits += width; bits >= 8; bits -= 8)
                output.Add((byte)(window >> bits - 8));
            window &= (1 << bits) - 1;
        }
    }
}
