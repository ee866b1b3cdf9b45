using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace FinsamIngest.Core.Documents;

/// <summary>A text and how its bytes were understood.</summary>
/// <param name="Text">The characters, byte order mark removed.</param>
/// <param name="Encoding">The encoding's name for people.</param>
/// <param name="Damaged">Characters that the bytes did not give.</param>
internal sealed record DecodedText(string Text, string Encoding, int Damaged);

/// <summary>Finds out how a text is encoded and decodes it.</summary>
internal static class TextDecoder
{
    /// <summary>
    /// Of a text's characters this share may be control characters: extractors leave one where a glyph has no code. Text has
    /// next to none, compressed data 10 %.
    /// </summary>
    private const double MaxControlShare = 0.02;

    /// <summary>So many are nothing in however short a text.</summary>
    private const int FreeControls = 4;

    /// <summary>
    /// Of a text's characters this share may be damaged: extractors write U+FFFD for letters of a font without a code table (2.5 % of the
    /// characters in an auditor's report). Beyond it the text says nothing.
    /// </summary>
    private const double MaxDamagedShare = 0.2;

    /// <summary>How much of a file the search for UTF-16 without a byte order mark looks at.</summary>
    private const int SampleBytes = 8192;

    /// <summary>What 0x80–0x9F are in Windows-1252; the five that it leaves undefined are damaged.</summary>
    private const string Windows1252 =
        "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD" +
        "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

    /// <summary>Decodes a text; null when the bytes are not text.</summary>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes)
    {
        var decoded = DecodeAny(bytes);
        var controls = 0;
        foreach (var c in decoded.Text)
            if (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085'))
                controls++;
        var length = decoded.Text.Length;
        return controls > FreeControls + (length * MaxControlShare) || decoded.Damaged > FreeControls + (length * MaxDamagedShare) ? null : decoded;
    }

    private static DecodedText DecodeAny(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return Utf8Text(bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return With(Encoding.Unicode, "UTF-16", bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return With(Encoding.BigEndianUnicode, "UTF-16", bytes[2..]);
        if (Utf16By(bytes) is { } utf16)
            return With(utf16, "UTF-16", bytes);
        if (Utf8.IsValid(bytes))
            return Utf8Text(bytes);
        return IsDamagedUtf8(bytes) ? Utf8Text(bytes) : Decoded(FromWindows1252(bytes), "Windows-1252");
    }

    /// <summary>Western text in UTF-16 has a zero in every other byte: the odd ones when the low byte comes first.</summary>
    private static Encoding? Utf16By(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, SampleBytes) & ~1)];
        int even = 0, odd = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            if (sample[i] == 0)
                even++;
            if (sample[i + 1] == 0)
                odd++;
        }

        // The other half of the bytes holds letters, so it is all but free of zeros; 90 % leaves room for dashes and quotes.
        var pairs = sample.Length / 2;
        if (pairs >= 2 && odd >= pairs * 0.9 && even <= pairs * 0.05)
            return Encoding.Unicode;
        return pairs >= 2 && even >= pairs * 0.9 && odd <= pairs * 0.05 ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>
    /// UTF-8 with a few bad bytes (cut in the middle of a letter, pasted together) against Windows-1252, where an å is followed by a letter and
    /// almost never makes a valid sequence.
    /// </summary>
    private static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        int valid = 0, invalid = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (status != OperationStatus.Done)
                invalid++;
            else if (consumed > 1)
                valid++;
            bytes = bytes[consumed..];
        }

        return valid > invalid;
    }

    private static DecodedText Utf8Text(ReadOnlySpan<byte> bytes) => With(Encoding.UTF8, "UTF-8", bytes);

    private static DecodedText With(Encoding encoding, string name, ReadOnlySpan<byte> bytes) => Decoded(encoding.GetString(bytes), name);

    private static DecodedText Decoded(string text, string name) => new(text, name, text.AsSpan().Count('\uFFFD'));

    private static string FromWindows1252(ReadOnlySpan<byte> bytes) =>
        string.Create(bytes.Length, bytes, static (chars, source) =>
        {
            for (var i = 0; i < chars.Length; i++)
                chars[i] = source[i] is >= 0x80 and <= 0x9F ? Windows1252[source[i] - 0x80] : (char)source[i];
        });
}
