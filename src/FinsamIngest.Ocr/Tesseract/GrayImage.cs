using System.Globalization;
using System.Text;

namespace FinsamIngest.Ocr.Tesseract;

/// <summary>A grey image as pdftoppm writes it (binary PGM, one byte a pixel), for turning.</summary>
internal sealed record GrayImage(int Width, int Height, byte[] Pixels)
{
    /// <summary>The image in a file; null when it is none, or larger than allowed.</summary>
    public static GrayImage? Read(byte[] file, int maxSide)
    {
        int at = 0;
        if (Word(file, ref at) != "P5" || !int.TryParse(Word(file, ref at), NumberStyles.None, CultureInfo.InvariantCulture, out int width)
            || !int.TryParse(Word(file, ref at), NumberStyles.None, CultureInfo.InvariantCulture, out int height) || Word(file, ref at) != "255")
            return null;
        at++;
        if (width < 1 || height < 1 || width > maxSide || height > maxSide || file.Length - at < width * height)
            return null;
        return new GrayImage(width, height, file[at..(at + (width * height))]);
    }

    public byte[] ToFile()
    {
        byte[] header = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P5\n{Width} {Height}\n255\n"));
        return [.. header, .. Pixels];
    }

    /// <summary>Turned counter-clockwise: text that runs down the page at 90 degrees becomes upright.</summary>
    /// <param name="degrees">90, 180 or 270.</param>
    public GrayImage TurnedBack(int degrees)
    {
        var (width, height) = degrees == 180 ? (Width, Height) : (Height, Width);
        byte[] pixels = new byte[Pixels.Length];
        for (int y = 0, at = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++, at++)
            {
                var (u, v) = degrees switch
                {
                    90 => (y, Width - 1 - x),
                    180 => (Width - 1 - x, Height - 1 - y),
                    _ => (Height - 1 - y, x),
                };
                pixels[(v * width) + u] = Pixels[at];
            }
        }

        return new GrayImage(width, height, pixels);
    }

    /// <summary>The next word of the header, past blanks and comments.</summary>
    private static string Word(byte[] file, ref int at)
    {
        while (at < file.Length && (file[at] <= ' ' || file[at] == '#'))
        {
            if (file[at] == '#')
                while (at < file.Length && file[at] != '\n')
                    at++;
            else
                at++;
        }

        int start = at;
        while (at < file.Length && file[at] > ' ' && at - start < 12)
            at++;
        return Encoding.ASCII.GetString(file, start, at - start);
    }
}
