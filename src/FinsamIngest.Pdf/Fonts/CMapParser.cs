using System.Text;
using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Fonts;

/// <summary>Reads embedded CMaps: code → CID for composite fonts, code → text for ToUnicode.</summary>
internal static class CMapParser
{
    /// <summary>A font has 65,536 codes at most; a range that claims more is damaged.</summary>
    private const int MaxMappings = 1 << 16;

    public static CMap ReadCidMap(ReadOnlySpan<byte> data, bool vertical)
    {
        var map = new CMap { IsVertical = vertical };
        var tokens = new Tokenizer(data, 0);
        int count = 0;
        for (var token = tokens.Next(); token != Token.End; token = tokens.Next())
        {
            if (token != Token.Keyword)
                continue;
            bool space = tokens.Raw.SequenceEqual("begincodespacerange"u8);
            bool single = tokens.Raw.SequenceEqual("begincidchar"u8);
            if (!space && !single && !tokens.Raw.SequenceEqual("begincidrange"u8))
                continue;
            while (tokens.Next() == Token.HexString && count++ < MaxMappings)
            {
                int bytes = Code(tokens.Raw, out uint low);
                uint high = low;
                if (!single && (tokens.Next() != Token.HexString || Code(tokens.Raw, out high) != bytes))
                    break;
                if (space)
                {
                    map.AddSpace(new CodeRange(bytes, low, high, 0));
                    continue;
                }

                if (tokens.Next() != Token.Number)
                    break;
                map.AddRange(new CodeRange(bytes, low, high, (int)Math.Clamp(tokens.Number, 0, 65535)));
            }
        }

        return map;
    }

    public static Dictionary<uint, string> ReadToUnicode(ReadOnlySpan<byte> data)
    {
        var map = new Dictionary<uint, string>();
        int budget = 4 * MaxMappings;
        var tokens = new Tokenizer(data, 0);
        for (var token = tokens.Next(); token != Token.End && map.Count < MaxMappings; token = tokens.Next())
        {
            if (token != Token.Keyword)
                continue;
            if (tokens.Raw.SequenceEqual("beginbfchar"u8))
                ReadCharacters(ref tokens, map);
            else if (tokens.Raw.SequenceEqual("beginbfrange"u8))
                ReadRanges(ref tokens, map, ref budget);
        }

        return map;
    }

    private static void ReadCharacters(ref Tokenizer tokens, Dictionary<uint, string> map)
    {
        while (tokens.Next() == Token.HexString && map.Count < MaxMappings)
        {
            Code(tokens.Raw, out uint code);
            var token = tokens.Next();
            if (token == Token.HexString)
                map[code] = Text(tokens.Raw);
            else if (token == Token.Name)
                map[code] = GlyphList.Find(Encoding.Latin1.GetString(tokens.Raw)) ?? "";
            else
                return;
        }
    }

    private static void ReadRanges(ref Tokenizer tokens, Dictionary<uint, string> map, ref int budget)
    {
        while (tokens.Next() == Token.HexString)
        {
            Code(tokens.Raw, out uint low);
            if (tokens.Next() != Token.HexString)
                return;
            Code(tokens.Raw, out uint high);
            var token = tokens.Next();
            if (token == Token.ArrayStart)
            {
                for (uint code = low; tokens.Next() is var item && item is Token.HexString or Token.Name; code++)
                    if (code <= high && budget-- > 0)
                        map[code] = item == Token.HexString ? Text(tokens.Raw) : GlyphList.Find(Encoding.Latin1.GetString(tokens.Raw)) ?? "";
                continue;
            }

            if (token != Token.HexString)
                return;
            string first = Text(tokens.Raw);
            if (first.Length == 0 || high < low)
                continue;
            string head = first[..^1];
            int last = first[^1];
            for (uint code = low; code <= high && budget-- > 0; code++)
            {
                int character = last + (int)(code - low);
                if (character > 0xFFFF)
                    break;
                map[code] = head.Length == 0 && !char.IsSurrogate((char)character) ? Characters.Of(character) : head + (char)character;
                if (code == uint.MaxValue)
                    return;
            }
        }
    }

    private static int Code(ReadOnlySpan<byte> raw, out uint code)
    {
        Span<byte> bytes = stackalloc byte[4];
        int length = raw.Length > 8 ? StringDecoder.DecodeHex(raw[..8], bytes) : StringDecoder.DecodeHex(raw, bytes);
        code = 0;
        for (int i = 0; i < length; i++)
            code = code << 8 | bytes[i];
        return length;
    }

    /// <summary>UTF-16; a single byte is taken as a character, as some producers write it.</summary>
    private static string Text(ReadOnlySpan<byte> raw)
    {
        Span<byte> bytes = stackalloc byte[64];
        if (raw.Length > 120)
            raw = raw[..120];
        int length = StringDecoder.DecodeHex(raw, bytes);
        return length switch
        {
            1 => Characters.Of(bytes[0]),
            2 => char.IsSurrogate((char)(bytes[0] << 8 | bytes[1])) ? "" : Characters.Of(bytes[0] << 8 | bytes[1]),
            _ => Encoding.BigEndianUnicode.GetString(bytes[..(length & ~1)]),
        };
    }
}
