using System.Text;

namespace FinsamIngest.Pdf.Objects;

/// <summary>Gives equal names the same string, so that a tagged document's hundred thousand dictionaries do not repeat theirs.</summary>
internal sealed class NameTable
{
    private const int Slots = 4096;
    private readonly string?[] names = new string?[Slots];

    public string Get(ReadOnlySpan<byte> raw)
    {
        uint hash = 2166136261;
        foreach (byte value in raw)
            hash = (hash ^ value) * 16777619;
        ref string? slot = ref names[hash & (Slots - 1)];
        if (slot is not null && slot.Length == raw.Length && raw.IndexOf((byte)'#') < 0 && Same(slot, raw))
            return slot;
        string name = Decode(raw);
        slot = name;
        return name;
    }

    private static bool Same(string name, ReadOnlySpan<byte> raw)
    {
        for (int i = 0; i < raw.Length; i++)
            if (name[i] != raw[i])
                return false;
        return true;
    }

    private static string Decode(ReadOnlySpan<byte> raw)
    {
        if (raw.IndexOf((byte)'#') < 0)
            return Encoding.Latin1.GetString(raw);
        var text = new StringBuilder(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '#' && i + 2 < raw.Length && StringDecoder.HexDigit(raw[i + 1]) >= 0 && StringDecoder.HexDigit(raw[i + 2]) >= 0)
            {
                text.Append((char)(StringDecoder.HexDigit(raw[i + 1]) << 4 | StringDecoder.HexDigit(raw[i + 2])));
                i += 2;
            }
            else
            {
                text.Append((char)raw[i]);
            }
        }

        return text.ToString();
    }
}
