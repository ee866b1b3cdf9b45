using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Content;

/// <summary>The operands before an operator. They point into the content stream; nothing is allocated for them.</summary>
internal sealed class OperandList(NameTable names)
{
    /// <summary>Operands kept for one operator: the longest TJ arrays have some thousands.</summary>
    private const int MaxOperands = 1 << 18;

    private Operand[] operands = new Operand[256];
    private byte[] scratch = new byte[1024];

    public int Count { get; private set; }

    public ref readonly Operand this[int index] => ref operands[index];

    public void Clear() => Count = 0;

    /// <summary>Adds the operand that starts with a token already taken.</summary>
    public void Add(ref Tokenizer tokens, Token token)
    {
        if (Count >= MaxOperands)
            return;
        if (Count == operands.Length)
            Array.Resize(ref operands, operands.Length * 2);
        switch (token)
        {
            case Token.Number:
                operands[Count++] = new Operand(token, tokens.Number, 0, 0);
                break;
            case Token.Name:
                operands[Count++] = new Operand(token, 0, tokens.TokenStart + 1, tokens.Raw.Length);
                break;
            case Token.LiteralString or Token.HexString:
                operands[Count++] = new Operand(token, 0, tokens.TokenStart + 1, tokens.Raw.Length);
                break;
            case Token.DictionaryStart:
                var parser = new ObjectParser(tokens.Data, tokens.TokenStart, names, null);
                int start = tokens.TokenStart;
                parser.ReadObject();
                tokens.Position = Math.Max(parser.Tokens.Position, tokens.Position);
                operands[Count++] = new Operand(token, 0, start, tokens.Position - start);
                break;
            default:
                operands[Count++] = new Operand(token, 0, tokens.TokenStart, 1);
                break;
        }
    }

    /// <summary>The value of a number; 0 for what is missing or none.</summary>
    public double Number(int index) => index < Count ? operands[index].Number : 0;

    /// <summary>The first six numbers.</summary>
    public Matrix Matrix() => new(Number(0), Number(1), Number(2), Number(3), Number(4), Number(5));

    public string Name(int index, ReadOnlySpan<byte> content) => names.Get(content.Slice(operands[index].Start, operands[index].Length));

    /// <summary>The decoded bytes of a string, valid until the next one is decoded.</summary>
    public ReadOnlySpan<byte> Text(int index, ReadOnlySpan<byte> content)
    {
        ref readonly var operand = ref operands[index];
        var raw = content.Slice(operand.Start, Math.Min(operand.Length, content.Length - operand.Start));
        if (raw.Length > scratch.Length)
            scratch = new byte[raw.Length * 2];
        if (operand.Kind == Token.HexString)
            return scratch.AsSpan(0, StringDecoder.DecodeHex(raw, scratch));
        return raw.IndexOfAny((byte)'\\', (byte)'\r') < 0 ? raw : scratch.AsSpan(0, StringDecoder.DecodeLiteral(raw, scratch));
    }
}
