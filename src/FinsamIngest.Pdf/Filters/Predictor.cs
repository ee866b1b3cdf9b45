using FinsamIngest.Pdf.Files;
using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Filters;

/// <summary>Undoes the TIFF and PNG predictors, in place.</summary>
internal static class Predictor
{
    /// <param name="file">The file.</param>
    /// <param name="parameters">The filter's parameters, or null.</param>
    /// <param name="buffer">Holds the data from <paramref name="start"/> on.</param>
    /// <param name="start">Where the data begins.</param>
    /// <returns>False when the parameters make no sense.</returns>
    public static bool Undo(PdfFile file, PdfDictionary? parameters, ByteBuffer buffer, int start)
    {
        int predictor = parameters is null ? 1 : file.Integer(parameters["Predictor"], 1);
        if (predictor <= 1)
            return true;
        int colors = file.Integer(parameters!["Colors"], 1);
        int depth = file.Integer(parameters["BitsPerComponent"], 8);
        int columns = file.Integer(parameters["Columns"], 1);
        if (colors is < 1 or > 64 || depth is not (1 or 2 or 4 or 8 or 16) || columns is < 1 or > 1 << 22)
            return false;
        int pixel = Math.Max(1, colors * depth / 8);
        int row = (int)(((long)colors * depth * columns + 7) / 8);
        var data = buffer.Writable[start..];
        if (predictor == 2)
        {
            if (depth == 8)
                UndoTiff(data, row, pixel);
            return true;
        }

        buffer.Truncate(start + UndoPng(data, row, pixel));
        return true;
    }

    private static void UndoTiff(Span<byte> data, int row, int pixel)
    {
        for (; data.Length > 0; data = data[Math.Min(row, data.Length)..])
            for (int i = pixel; i < Math.Min(row, data.Length); i++)
                data[i] += data[i - pixel];
    }

    /// <summary>Each row starts with its filter type; the rows are moved together as they are undone.</summary>
    private static int UndoPng(Span<byte> data, int row, int pixel)
    {
        int written = 0;
        ReadOnlySpan<byte> above = new byte[row];
        for (int read = 0; read < data.Length; read += row + 1)
        {
            int type = data[read];
            int length = Math.Min(row, data.Length - read - 1);
            data.Slice(read + 1, length).CopyTo(data[written..]);
            var current = data.Slice(written, length);
            for (int i = 0; i < length; i++)
            {
                int left = i >= pixel ? current[i - pixel] : 0;
                int up = above[i];
                int corner = i >= pixel ? above[i - pixel] : 0;
                current[i] += (byte)(type switch
                {
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    4 => Paeth(left, up, corner),
                    _ => 0,
                });
            }

            written += length;
            if (length < row)
                break;
            above = current;
        }

        return written;
    }

    private static int Paeth(int left, int up, int corner)
    {
        int estimate = left + up - corner;
        int a = Math.Abs(estimate - left), b = Math.Abs(estimate - up), c = Math.Abs(estimate - corner);
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
