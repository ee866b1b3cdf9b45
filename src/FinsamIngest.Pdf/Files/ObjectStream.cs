using FinsamIngest.Pdf.Filters;
using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Files;

/// <summary>A decoded object stream.</summary>
internal sealed class ObjectStream
{
    private readonly byte[] data;
    private readonly int[] numbers;
    private readonly int[] offsets;

    private ObjectStream(byte[] data, int[] numbers, int[] offsets)
    {
        this.data = data;
        this.numbers = numbers;
        this.offsets = offsets;
    }

    /// <summary>Bytes that it holds.</summary>
    public int Size => data.Length;

    /// <summary>The numbers of its objects, in order.</summary>
    public IReadOnlyList<int> Numbers => numbers;

    public static ObjectStream Load(PdfFile file, PdfStream stream)
    {
        using var buffer = new ByteBuffer();
        file.DecodeWithin(stream, buffer, file.Limits.MaxStreamBytes);
        int first = Math.Max(0, file.Integer(stream.Dictionary["First"], 0));
        var numbers = new List<int>();
        var offsets = new List<int>();
        var tokens = new Tokenizer(buffer.Span, 0);
        int count = file.Integer(stream.Dictionary["N"], 0);
        while (numbers.Count < count && tokens.Next() == Token.Number && tokens.Number is >= 0 and <= int.MaxValue)
        {
            int number = (int)tokens.Number;
            if (tokens.Next() != Token.Number)
                break;
            numbers.Add(number);
            offsets.Add((int)Math.Clamp(first + tokens.Number, 0, buffer.Length));
        }

        return new ObjectStream(buffer.Span.ToArray(), [.. numbers], [.. offsets]);
    }

    /// <summary>The object at an index, or, where the index is wrong, the one with the number.</summary>
    public PdfObject? Get(int index, int number, NameTable names)
    {
        if (index >= numbers.Length || numbers[index] != number)
            index = Array.IndexOf(numbers, number);
        return index < 0 ? null : new ObjectParser(data, offsets[index], names, null).ReadObject();
    }
}
