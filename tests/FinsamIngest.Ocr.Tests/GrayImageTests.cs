using System.Text;
using FinsamIngest.Ocr.Tesseract;

namespace FinsamIngest.Ocr.Tests;

public sealed class GrayImageTests
{
    private static readonly GrayImage Image = GrayImage.Read([.. Encoding.ASCII.GetBytes("P5\n# drawn\n3 2\n255\n"), 1, 2, 3, 4, 5, 6], 100)!;

    [Fact]
    public void Reads_what_it_writes() => Assert.Equal(Image.Pixels, GrayImage.Read(Image.ToFile(), 100)!.Pixels);

    [Theory]
    [InlineData(90, 2, new byte[] { 3, 6, 2, 5, 1, 4 })]
    [InlineData(180, 3, new byte[] { 6, 5, 4, 3, 2, 1 })]
    [InlineData(270, 2, new byte[] { 4, 1, 5, 2, 6, 3 })]
    public void Turns(int degrees, int width, byte[] pixels)
    {
        var turned = Image.TurnedBack(degrees);
        Assert.Equal(width, turned.Width);
        Assert.Equal(pixels, turned.Pixels);
    }

    [Theory]
    [InlineData("")]
    [InlineData("P6\n3 2\n255\nabcdefghi")]
    [InlineData("P5\n3 2\n255\nabc")]
    [InlineData("P5\n-3 2\n255\nabcdef")]
    [InlineData("P5\n99999 99999\n255\nabcdef")]
    [InlineData("P5\n3 2\n65535\nabcdef")]
    [InlineData("P5\n# no end")]
    public void What_is_no_such_image_is_none(string file) => Assert.Null(GrayImage.Read(Encoding.ASCII.GetBytes(file), 100));
}
