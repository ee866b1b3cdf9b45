using FinsamIngest.Ocr.Tesseract;

namespace FinsamIngest.Ocr.Tests;

/// <summary>At 100 dots an inch: rules go, whatever could be a letter stays.</summary>
public sealed class RuleEraserTests
{
    [Fact]
    public void Frames_go_and_letters_stay()
    {
        var image = Paper();
        Fill(image, 10, 50, 280, 2);   // a rule across
        Fill(image, 10, 10, 2, 280);   // a rule down
        Fill(image, 100, 70, 3, 20);   // the stem of a letter
        Fill(image, 120, 80, 16, 2);   // a dash
        Assert.True(new RuleEraser(image, 100).Erase());
        Assert.Equal(240, At(image, 150, 50));
        Assert.Equal(240, At(image, 11, 200));
        Assert.Equal(20, At(image, 101, 75));
        Assert.Equal(20, At(image, 125, 80));
    }

    /// <summary>One pixel thick and crooked: it moves down by a pixel every thirty.</summary>
    [Fact]
    public void Crooked_hairlines_go()
    {
        var image = Paper();
        for (int x = 10; x < 290; x++)
            Fill(image, x, 100 + (x / 30), 1, 1);
        Assert.True(new RuleEraser(image, 100).Erase());
        Assert.InRange(image.Pixels.Count(pixel => pixel < 100), 0, 120);
    }

    [Fact]
    public void Filled_areas_and_blank_pages_stay_as_they_are()
    {
        var filled = Paper();
        Fill(filled, 10, 50, 280, 40);
        Assert.False(new RuleEraser(filled, 100).Erase());
        Assert.Equal(20, At(filled, 150, 70));
        Assert.False(new RuleEraser(Paper(), 100).Erase());
        Assert.False(new RuleEraser(new GrayImage(1, 1, [0]), 100).Erase());
    }

    private static GrayImage Paper() => new(300, 300, [.. Enumerable.Repeat((byte)240, 300 * 300)]);

    private static byte At(GrayImage image, int x, int y) => image.Pixels[(y * image.Width) + x];

    private static void Fill(GrayImage image, int x, int y, int width, int height)
    {
        for (int v = y; v < y + height; v++)
            Array.Fill(image.Pixels, (byte)20, (v * image.Width) + x, width);
    }
}
