using FinsamIngest.Pdf.Encryption;

namespace FinsamIngest.Pdf.Objects;

/// <summary>Parses objects from bytes. Never fails: what cannot be understood becomes null.</summary>
/// <param name="data">The bytes.</param>
/// <param name="position">Where to start.</param>
/// <param name="names">The document's names.</param>
/// <param name="cipher">Decrypts strings, or null.</param>
internal ref struct ObjectParser(ReadOnlySpan<byte> data, int position, NameTable names, ObjectCipher? cipher)
{
    /// <summary>Real files nest objects ten deep at most; deeper brackets are read but give null.</summary>
    private const int MaxDepth = 64;

    public Tokenizer Tokens = new(data, position);
    private int depth;

    /// <summary>True when a keyword (or the end) stood where an object was expected.</summary>
    public bool AtKeyword { get; private set; }

    public PdfObject? ReadObject() => Parse(Tokens.Next());

    /// <summary>Parses the object that starts with a token already taken.</summary>
    public PdfObject? Parse(Token token)
    {
        AtKeyword = false;
        switch (token)
        {
            case Token.Number:
                return NumberOrReference();
            case Token.Name:
                return new PdfName(names.Get(Tokens.Raw));
            case Token.LiteralString:
            {
                var buffer = new byte[Tokens.Raw.Length];
                return MakeString(buffer, StringDecoder.DecodeLiteral(Tokens.Raw, buffer));
            }

            case Token.HexString:
            {
                var buffer = new byte[(Tokens.Raw.Length + 1) / 2];
                return MakeString(buffer, StringDecoder.DecodeHex(Tokens.Raw, buffer));
            }

            case Token.ArrayStart:
                return depth >= MaxDepth ? null : ReadArray();
            case Token.DictionaryStart:
                return depth >= MaxDepth ? null : ReadDictionary();
            case Token.Keyword:
                if (Tokens.Raw.SequenceEqual("true"u8))
                    return PdfBoolean.True;
                if (Tokens.Raw.SequenceEqual("false"u8))
                    return PdfBoolean.False;
                AtKeyword = !Tokens.Raw.SequenceEqual("null"u8);
                return null;
            case Token.End:
            case Token.ArrayEnd:
            case Token.DictionaryEnd:
            default:
                AtKeyword = true;
                return null;
        }
    }

    private PdfString MakeString(byte[] buffer, int length)
    {
        if (cipher is not null)
            return new PdfString(cipher.DecryptString(buffer.AsSpan(0, length)));
        if (length != buffer.Length)
            Array.Resize(ref buffer, length);
        return new PdfString(buffer);
    }

    private PdfObject NumberOrReference()
    {
        double value = Tokens.Number;
        bool isInteger = Tokens.IsInteger;
        if (!isInteger || value < 0 || value > int.MaxValue)
            return new PdfNumber(value, isInteger);
        int back = Tokens.Position;
        if (Tokens.Next() == Token.Number && Tokens.IsInteger && Tokens.Number is >= 0 and <= 65535)
        {
            int generation = (int)Tokens.Number;
            if (Tokens.Next() == Token.Keyword && Tokens.Raw is [(byte)'R'])
                return new PdfReference((int)value, generation);
        }

        Tokens.Position = back;
        return new PdfNumber(value, true);
    }

    private PdfArray ReadArray()
    {
        depth++;
        var items = new List<PdfObject?>();
        while (true)
        {
            var token = Tokens.Next();
            if (token is Token.ArrayEnd or Token.End)
                break;
            if (token == Token.Keyword && IsObjectEnd())
                break;
            items.Add(Parse(token));
        }

        depth--;
        AtKeyword = false;
        return new PdfArray(items);
    }

    private PdfDictionary ReadDictionary()
    {
        depth++;
        var dictionary = new PdfDictionary();
        while (true)
        {
            var token = Tokens.Next();
            if (token is Token.DictionaryEnd or Token.End)
                break;
            if (token == Token.Keyword && IsObjectEnd())
                break;
            if (token != Token.Name)
                continue;
            string key = names.Get(Tokens.Raw);
            token = Tokens.Next();
            if (token is Token.DictionaryEnd or Token.End)
                break;
            if (token == Token.Keyword && IsObjectEnd())
                break;
            dictionary.Add(key, Parse(token));
        }

        depth--;
        AtKeyword = false;
        return dictionary;
    }

    /// <summary>A bracket that was never closed must not swallow the next object.</summary>
    private bool IsObjectEnd()
    {
        if (!Tokens.Raw.SequenceEqual("endobj"u8) && !Tokens.Raw.SequenceEqual("stream"u8) && !Tokens.Raw.SequenceEqual("endstream"u8)
            && !Tokens.Raw.SequenceEqual("obj"u8))
            return false;
        Tokens.Position = Tokens.TokenStart;
        return true;
    }
}
