using System.Diagnostics;
using System.Globalization;
using FinsamIngest.Ocr.Pages;
using FinsamIngest.Ocr.Processes;

namespace FinsamIngest.Ocr.Tesseract;

/// <summary>
/// Draws pages with pdftoppm and reads them with Tesseract. Pages are drawn, and not their images taken out of the file: a scanner may cut a page into strips or into
/// layers of text and paper, mask, turn and crop them, and pack them in seven ways; drawing knows all of it, and the words come out in the places where the
/// page shows them.
/// </summary>
internal sealed class TesseractRecogniser : IPageRecogniser
{
    private const string Document = "document.pdf";

    /// <summary>A page of whose characters fewer than this share were read with <see cref="Sure"/> may stand on its side or its head.</summary>
    private const double MinSure = 0.6;

    /// <summary>Words read with less than this, in per cent, are guesses; upside-down text is read with 20 to 50.</summary>
    private const double Sure = 60;

    /// <summary>With fewer characters than this a page is a picture, whichever way it is turned.</summary>
    private const int MinCharacters = 20;

    private readonly OcrTools tools;
    private readonly OcrLimits limits;
    private readonly WorkFolder folder = new();

    public TesseractRecogniser(ReadOnlyMemory<byte> bytes, OcrTools tools, OcrLimits limits)
    {
        this.tools = tools;
        this.limits = limits;
        using var file = new FileStream(folder.File(Document), FileMode.CreateNew, FileAccess.Write);
        file.Write(bytes.Span);
    }

    public PageRecognition Recognise(int page, double width, double height, CancellationToken cancelled)
    {
        string image = string.Create(CultureInfo.InvariantCulture, $"page-{page}");
        var watch = Stopwatch.StartNew();
        try
        {
            if (Draw(page, image, width, height, watch, cancelled) is { } problem)
                return problem;
            return GrayImage.Read(File.ReadAllBytes(folder.File(image + ".pgm")), limits.MaxSide) is { } drawn
                ? ReadUpright(image + ".pgm", drawn, 72 * Math.Max(drawn.Width, drawn.Height) / Math.Max(width, height), watch, cancelled)
                : PageRecognition.Failed("pdftoppm ritade ingen bild", "pdftoppm drew no image");
        }
        catch (IOException e)
        {
            return PageRecognition.Failed(e.Message, e.Message);
        }
        finally
        {
            folder.Remove(image + ".pgm");
        }
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Draws a page into a file; null when that worked.</summary>
    private PageRecognition? Draw(int page, string image, double width, double height, Stopwatch watch, CancellationToken cancelled)
    {
        string number = page.ToString(CultureInfo.InvariantCulture);
        string side = ((int)Math.Clamp(Math.Round(Math.Max(width, height) * limits.Dpi / 72), 1, limits.MaxSide)).ToString(CultureInfo.InvariantCulture);
        var drawn = Run(tools.Pdftoppm, ["-gray", "-singlefile", "-cropbox", "-f", number, "-l", number, "-scale-to", side, "--", Document, image], watch, cancelled);
        return drawn.Ending == Ending.Done && File.Exists(folder.File(image + ".pgm")) ? null : Problem("pdftoppm", drawn);
    }

    /// <summary>Reads an image without its rules; one that cannot be read well is tried turned by quarters, and the turn that reads most is the right one.</summary>
    private PageRecognition ReadUpright(string image, GrayImage drawn, double dpi, Stopwatch watch, CancellationToken cancelled)
    {
        if (new RuleEraser(drawn, dpi).Erase())
            File.WriteAllBytes(folder.File(image), drawn.ToFile());
        var best = Read(image, 0, watch, cancelled);
        int characters = best.Words.Sum(word => word.Text.Length), most = SureCharacters(best);
        if (best.Problem is not null || characters < MinCharacters || most >= MinSure * characters)
            return best;
        string turned = "turned-" + image;
        try
        {
            foreach (int turn in (ReadOnlySpan<int>)[90, 270, 180])
            {
                File.WriteAllBytes(folder.File(turned), drawn.TurnedBack(turn).ToFile());
                var other = Read(turned, turn, watch, cancelled);
                if (other.Problem is null && SureCharacters(other) > Math.Max(most, MinCharacters))
                    (best, most) = (other, SureCharacters(other));
            }
        }
        finally
        {
            folder.Remove(turned);
        }

        return best;
    }

    /// <remarks>
    /// Page segmentation 6 takes the page for one block of lines: the modes that look for columns (3, 4) and for scattered text (11) leave out lone figures, which
    /// in a table is every "0" and every note number. Where columns of text do stand beside each other, the lines are taken apart again by their boxes.
    /// </remarks>
    private PageRecognition Read(string image, int turn, Stopwatch watch, CancellationToken cancelled)
    {
        var read = Run(
            tools.Tesseract,
            [image, "stdout", "-l", OcrTools.Language, "--psm", "6", "--dpi", limits.Dpi.ToString(CultureInfo.InvariantCulture), "-c", "tessedit_create_tsv=1"],
            watch, cancelled);
        return read.Ending == Ending.Done ? TsvReader.Read(read.Output, turn) : Problem("tesseract", read);
    }

    private Outcome Run(string program, string[] arguments, Stopwatch watch, CancellationToken cancelled) =>
        BoundedProcess.Run(program, arguments, folder.Path, limits.PageTime - watch.Elapsed, limits, cancelled);

    private static int SureCharacters(PageRecognition page) => page.Words.Where(word => word.Confidence >= Sure).Sum(word => word.Text.Length);

    private PageRecognition Problem(string program, Outcome outcome)
    {
        int seconds = (int)limits.PageTime.TotalSeconds;
        string said = outcome.Error.Split('\n')[0].Trim();
        return outcome.Ending switch
        {
            Ending.TooLong => PageRecognition.Failed($"det tog längre tid än {seconds} s", $"it took longer than {seconds} s"),
            Ending.TooLarge => PageRecognition.Failed($"{program} tog för mycket minne", $"{program} took too much memory"),
            Ending.TooMuch => PageRecognition.Failed($"{program} skrev för mycket", $"{program} printed too much"),
            _ => PageRecognition.Failed($"{program} misslyckades ({said})", $"{program} failed ({said})"),
        };
    }
}
