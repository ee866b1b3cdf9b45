using FinsamIngest.Pdf.Files;
using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Filters;

/// <summary>Runs a stream through its filters.</summary>
internal static class StreamDecoder
{
    /// <summary>No producer chains more than three filters.</summary>
    private const int MaxFilters = 8;

    /// <summary>Decrypts and decodes a stream, appending to <paramref name="output"/>.</summary>
    /// <param name="file">The file.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="output">Receives the bytes.</param>
    /// <param name="limit">Bytes at most, at each step.</param>
    public static DecodeResult Decode(PdfFile file, PdfStream stream, ByteBuffer output, long limit)
    {
        if (file.IsClear(stream) || UsesIdentityCrypt(file, stream))
            return DecodeRaw(file, stream, stream.Encoded, output, limit);
        var cipher = file.CipherFor(stream.Number, stream.Generation);
        return DecodeRaw(file, stream, cipher is null ? stream.Encoded : cipher.DecryptStream(stream.Encoded.Span), output, limit);
    }

    /// <summary>Decodes bytes that are not encrypted (any more).</summary>
    public static DecodeResult DecodeRaw(PdfFile file, PdfStream stream, ReadOnlyMemory<byte> encoded, ByteBuffer output, long limit)
    {
        var dictionary = stream.Dictionary;
        var filter = file.Resolve(dictionary["Filter"] ?? dictionary["F"]);
        var parameters = file.Resolve(dictionary["DecodeParms"] ?? dictionary["DP"]);
        if (filter is PdfName single)
            return Apply(file, single.Value, file.Dictionary(parameters is PdfArray { Items.Count: > 0 } list ? list.Items[0] : parameters), encoded, output, limit);
        if (filter is not PdfArray { Items.Count: > 0 } filters)
            return Copy(encoded.Span, output, limit);
        if (filters.Items.Count == 1)
            return Apply(file, file.Name(filters.Items[0]), file.Dictionary(parameters is PdfArray { Items.Count: > 0 } only ? only.Items[0] : parameters), encoded, output, limit);

        using var first = new ByteBuffer();
        using var second = new ByteBuffer();
        var result = Copy(encoded.Span, first, Math.Max(limit, encoded.Length));
        ByteBuffer source = first, target = second;
        bool damaged = false;
        for (int i = 0; i < Math.Min(filters.Items.Count, MaxFilters); i++)
        {
            target.Clear();
            var one = parameters is PdfArray array && i < array.Items.Count ? file.Dictionary(array.Items[i]) : null;
            result = Apply(file, file.Name(filters.Items[i]), one, source.Memory, target, limit);
            (source, target) = (target, source);
            damaged |= !result.Complete;
            if (result.LimitHit || result.IsImage)
                break;
        }

        output.Append(source.Span);
        return result.Complete && damaged ? DecodeResult.Damaged : result;
    }

    private static DecodeResult Apply(PdfFile file, string? name, PdfDictionary? parameters, ReadOnlyMemory<byte> input, ByteBuffer output, long limit)
    {
        int start = output.Length;
        switch (name)
        {
            case "FlateDecode" or "Fl":
            {
                var result = FlateFilter.Decode(input, output, limit);
                return Predictor.Undo(file, parameters, output, start) ? result : DecodeResult.Damaged;
            }

            case "LZWDecode" or "LZW":
            {
                var result = LzwFilter.Decode(input.Span, output, limit, file.Integer(parameters?["EarlyChange"], 1) != 0);
                return Predictor.Undo(file, parameters, output, start) ? result : DecodeResult.Damaged;
            }

            case "ASCII85Decode" or "A85":
                return AsciiFilters.Decode85(input.Span, output, limit);
            case "ASCIIHexDecode" or "AHx":
                return AsciiFilters.DecodeHex(input.Span, output, limit);
            case "RunLengthDecode" or "RL":
                return RunLengthFilter.Decode(input.Span, output, limit);
            case "Crypt" or null:
                return Copy(input.Span, output, limit);
            default:
                return Copy(input.Span, output, limit) with { IsImage = true };
        }
    }

    private static DecodeResult Copy(ReadOnlySpan<byte> input, ByteBuffer output, long limit)
    {
        bool fits = input.Length <= limit;
        output.Append(fits ? input : input[..(int)limit]);
        return fits ? DecodeResult.Ok : DecodeResult.TooLarge;
    }

    private static bool UsesIdentityCrypt(PdfFile file, PdfStream stream)
    {
        var filter = file.Resolve(stream.Dictionary["Filter"]);
        var parameters = file.Resolve(stream.Dictionary["DecodeParms"]);
        if (filter is PdfArray { Items.Count: > 0 } filters)
        {
            filter = file.Resolve(filters.Items[0]);
            parameters = parameters is PdfArray { Items.Count: > 0 } list ? file.Resolve(list.Items[0]) : parameters;
        }

        return filter is PdfName { Value: "Crypt" } && (file.Name((parameters as PdfDictionary)?["Name"]) ?? "Identity") == "Identity";
    }
}
