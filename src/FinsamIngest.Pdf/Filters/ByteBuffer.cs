using System.Buffers;

namespace FinsamIngest.Pdf.Filters;

/// <summary>A growing byte buffer on pooled arrays.</summary>
internal sealed class ByteBuffer : IDisposable
{
    private byte[] array = [];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => array.AsSpan(0, Length);

    public ReadOnlyMemory<byte> Memory => array.AsMemory(0, Length);

    public Span<byte> Writable => array.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Shortens the content.</summary>
    public void Truncate(int length) => Length = Math.Min(Length, length);

    /// <summary>Free space of at least <paramref name="size"/> bytes after the content; <see cref="Advance"/> says how much was used.</summary>
    public Span<byte> Reserve(int size)
    {
        if (array.Length - Length < size)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Length + size, array.Length * 2));
            Span.CopyTo(larger);
            Return();
            array = larger;
        }

        return array.AsSpan(Length);
    }

    public void Advance(int count) => Length += count;

    public void Append(byte value)
    {
        Reserve(1)[0] = value;
        Length++;
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Length += bytes.Length;
    }

    public void Dispose()
    {
        Return();
        array = [];
        Length = 0;
    }

    private void Return()
    {
        if (array.Length > 0)
            ArrayPool<byte>.Shared.Return(array);
    }
}
