using System.Buffers;

namespace FinsamIngest.Pdf.Objects;

/// <summary>Splits bytes into tokens without allocating. Any bytes are accepted: what is no token is skipped.</summary>
internal ref struct Tokenizer(ReadOnlySpan<byte> data, int position)
{
    private static readonly SearchValues<byte> WordEnds = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);
    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);
    private static readonly SearchValues<byte> StringMarks = SearchValues.Create("()\\"u8);

    private static readonly double[] NegativePowers = [1, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12, 1e-13, 1e-14, 1e-15];

    public readonly ReadOnlySpan<byte> Data = data;

    /// <summary>Index of the byte after the last token.</summary>
    public int Position = position;

    /// <summary>Index of the first byte of the last token.</summary>
    public int TokenStart;

    /// <summary>Its raw bytes: of a name without the slash, of a string without its delimiters.</summary>
    public ReadOnlySpan<byte> Raw;

    public double Number;

    public bool IsInteger;

    public Token Next()
    {
        var data = Data;
        SkipBlanks();
        if (Position >= data.Length)
            return Token.End;
        TokenStart = Position;
        byte first = data[Position];
        switch (first)
        {
            case (byte)'/':
                Position++;
                Raw = TakeWord();
                return Token.Name;
            case (byte)'(':
                return LiteralString();
            case (byte)'[':
                Position++;
                return Token.ArrayStart;
            case (byte)']':
                Position++;
                return Token.ArrayEnd;
            case (byte)'<':
                if (Position + 1 < data.Length && data[Position + 1] == '<')
                {
                    Position += 2;
                    return Token.DictionaryStart;
                }

                Position++;
                int close = data[Position..].IndexOf((byte)'>');
                Raw = close < 0 ? data[Position..] : data.Slice(Position, close);
                Position = close < 0 ? data.Length : Position + close + 1;
                return Token.HexString;
            case (byte)'>':
                Position += Position + 1 < data.Length && data[Position + 1] == '>' ? 2 : 1;
                return Token.DictionaryEnd;
            case (byte)'{' or (byte)'}' or (byte)')':
                Raw = data.Slice(Position, 1);
                Position++;
                return Token.Keyword;
            default:
                if (first <= '9' && (first >= '0' || first is (byte)'-' or (byte)'+' or (byte)'.') && TryNumber())
                    return Token.Number;
                Raw = TakeWord();
                return Token.Keyword;
        }
    }

    public void SkipBlanks()
    {
        var data = Data;
        int at = Position;
        while (at < data.Length)
        {
            byte value = data[at];
            if (value is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or 0 or 12)
            {
                at++;
                continue;
            }

            if (value != '%')
                break;
            int end = data[at..].IndexOfAny(LineEnds);
            at = end < 0 ? data.Length : at + end;
        }

        Position = at;
    }

    private ReadOnlySpan<byte> TakeWord()
    {
        int length = Data[Position..].IndexOfAny(WordEnds);
        if (length < 0)
            length = Data.Length - Position;
        var word = Data.Slice(Position, length);
        Position += length;
        return word;
    }

    /// <summary>Reads a number; exponents do not exist in PDF, doubled signs and a sign in the middle are written by some producers and read as they mean.</summary>
    private bool TryNumber()
    {
        var data = Data;
        int at = Position;
        bool negative = false;
        while (at < data.Length && data[at] is (byte)'-' or (byte)'+')
            negative |= data[at++] == '-';
        int start = at;
        double value = 0;
        while (at < data.Length && (uint)(data[at] - '0') <= 9)
            value = value * 10 + (data[at++] - '0');
        int digits = at - start;
        IsInteger = true;
        if (at < data.Length && data[at] == '.')
        {
            IsInteger = false;
            int fractionStart = ++at;
            double fraction = 0;
            int counted = 0;
            while (at < data.Length && (uint)(data[at] - '0') <= 9)
            {
                if (counted < 15)
                {
                    fraction = fraction * 10 + (data[at] - '0');
                    counted++;
                }

                at++;
            }

            value += fraction * NegativePowers[counted];
            digits += at - fractionStart;
        }

        if (at < data.Length && data[at] == '-' && digits > 0)
            while (at < data.Length && data[at] is (byte)'-' or (>= (byte)'0' and <= (byte)'9'))
                at++;
        if (at < data.Length && !WordEnds.Contains(data[at]))
        {
            // A lone sign or dot, or digits that run into letters ("0Tc" never is meant as one word).
            if (digits == 0)
                return false;
        }

        Position = at;
        Number = negative ? -value : value;
        return true;
    }

    private Token LiteralString()
    {
        var data = Data;
        int at = ++Position;
        int depth = 1;
        while (true)
        {
            int step = data[at..].IndexOfAny(StringMarks);
            if (step < 0)
            {
                Raw = data[Position..];
                Position = data.Length;
                return Token.LiteralString;
            }

            at += step;
            byte mark = data[at];
            if (mark == '\\')
            {
                at = Math.Min(at + 2, data.Length);
                continue;
            }

            depth += mark == '(' ? 1 : -1;
            if (depth == 0)
            {
                Raw = data[Position..at];
                Position = at + 1;
                return Token.LiteralString;
            }

            at++;
        }
    }
}
