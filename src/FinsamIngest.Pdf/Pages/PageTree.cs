using FinsamIngest.Pdf.Content;
using FinsamIngest.Pdf.Files;
using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Pages;

/// <summary>Lists the pages of a file in order.</summary>
internal sealed class PageTree(PdfFile file)
{
    /// <summary>A4, for pages that do not say how large they are.</summary>
    private static readonly Box A4 = new(0, 0, 595, 842);

    /// <summary>Levels of the tree; a balanced tree of a thousand pages has four.</summary>
    private const int MaxDepth = 64;

    private readonly List<PdfPage> pages = [];
    private readonly HashSet<int> visited = [];

    /// <summary>True when a node refers back to one of its parents.</summary>
    public bool HasLoop { get; private set; }

    /// <summary>True when there are more pages than the limit.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>True when the tree gave no pages and they were found by scanning.</summary>
    public bool WasScanned { get; private set; }

    public IReadOnlyList<PdfPage> Read()
    {
        var root = file.Dictionary(file.Trailer["Root"])?["Pages"];
        if (root is not null)
            Walk(root, default, 0);
        if (pages.Count == 0)
            Scan();
        return pages;
    }

    private void Walk(PdfObject node, Inherited inherited, int depth)
    {
        if (pages.Count >= file.Limits.MaxPages)
        {
            IsCutOff = true;
            return;
        }

        if (node is PdfReference { Number: var number } && !visited.Add(number))
        {
            HasLoop = true;
            return;
        }

        if (depth > MaxDepth)
        {
            HasLoop = true;
            return;
        }

        if (file.Dictionary(node) is not { } dictionary)
            return;
        inherited = new Inherited(
            dictionary["Resources"] ?? inherited.Resources,
            PageBoxes.Read(file, dictionary["MediaBox"]) ?? inherited.MediaBox,
            PageBoxes.Read(file, dictionary["CropBox"]) ?? inherited.CropBox,
            dictionary["Rotate"] is null ? inherited.Rotation : file.Integer(dictionary["Rotate"], 0));
        if (file.Array(dictionary["Kids"]) is { } kids && file.Name(dictionary["Type"]) != "Page")
        {
            foreach (var kid in kids.Items)
            {
                if (kid is not null)
                    Walk(kid, inherited, depth + 1);
                if (IsCutOff)
                    return;
            }

            return;
        }

        // A node that lost its kids is no page.
        if (file.Name(dictionary["Type"]) != "Pages")
            AddPage(node, dictionary, inherited);
    }

    private void AddPage(PdfObject node, PdfDictionary dictionary, Inherited inherited)
    {
        var media = inherited.MediaBox is { Width: > 1, Height: > 1 } sane ? sane : A4;
        var box = inherited.CropBox is { } crop ? crop.Intersect(media) : media;
        if (box.Width < 1 || box.Height < 1)
            box = media;
        double unit = file.Number(dictionary["UserUnit"]) is > 0 and <= 1000 and var given ? given : 1;
        int rotation = ((inherited.Rotation % 360 + 360) % 360 + 45) / 90 * 90 % 360;
        pages.Add(new PdfPage((node as PdfReference)?.Number ?? 0, node, inherited.Resources, box, rotation, unit));
    }

    /// <summary>For a page tree that is lost: every object that says it is a page, in the order of the objects' numbers.</summary>
    private void Scan()
    {
        WasScanned = true;
        foreach (int number in file.ObjectNumbers)
        {
            if (pages.Count >= file.Limits.MaxPages)
            {
                IsCutOff = true;
                return;
            }

            if (file.GetObject(number) is PdfDictionary dictionary && file.Name(dictionary["Type"]) == "Page")
                AddPage(new PdfReference(number, 0), dictionary, new Inherited(
                    dictionary["Resources"], PageBoxes.Read(file, dictionary["MediaBox"]), PageBoxes.Read(file, dictionary["CropBox"]), file.Integer(dictionary["Rotate"], 0)));
        }
    }

    private readonly record struct Inherited(PdfObject? Resources, Box? MediaBox, Box? CropBox, int Rotation);
}
