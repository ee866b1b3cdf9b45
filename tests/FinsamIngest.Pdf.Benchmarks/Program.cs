using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Core.Documents.Pages.Layout;
using FinsamIngest.Pdf;
using FinsamIngest.Pdf.Benchmarks;
using FinsamIngest.Pdf.PdfPig;
using FinsamIngest.Pdf.Tests.Poppler;

// With --pdfpig first, speed, memory and fuzz run through PdfPig.
IPageSource source = new PdfPageSource();
if (args is ["--pdfpig", ..])
    (source, args) = (new PdfPigPageSource(), args[1..]);
switch (args)
{
    case ["lines", var path, .. var rest]:
        return Lines(path, rest);
    case ["compare", .. var paths]:
        return Compare(paths);
    case ["speed", .. var paths]:
        return SpeedBenchmark.Run(source, paths);
    case ["memory", var path]:
        return MemoryBenchmark.Run(source, path);
    case ["fuzz", var first, var count, .. var paths]:
        return FuzzRun.Run(source, int.Parse(first), int.Parse(count), paths);
    default:
        Console.Error.WriteLine("lines FILE [PAGE] | compare FILE… | [--pdfpig] speed FILE… | [--pdfpig] memory FILE | [--pdfpig] fuzz FIRST COUNT FILE…");
        return 2;
}

static int Lines(string path, string[] rest)
{
    var result = PdfDocumentReader.Read(File.ReadAllBytes(path), Path.GetFileName(path));
    foreach (var page in result.Layout?.Pages ?? [])
    {
        if (rest.Length > 0 && page.Number.ToString() != rest[0])
            continue;
        Console.WriteLine($"--- page {page.Number} {page.Width:0.#} x {page.Height:0.#} turned {page.Rotation}, {page.Rulings.Length} rules, {page.Rectangles.Length} areas");
        foreach (var line in page.RunningHeads)
            Console.WriteLine("  (" + line.Text + ")");
        foreach (var line in page.Lines)
            Console.WriteLine(string.Join("", line.Words.Select((word, i) => Gap(line, i) + word.Text + (word.Geometry.Raised ? "^" : ""))) + (line.Sideways ? "   [sideways]" : ""));
    }

    foreach (var diagnostic in result.Layout?.Diagnostics ?? [])
        Console.WriteLine($"! {diagnostic.Message.Sv}");
    if (result.Failure is { } failure)
        Console.WriteLine($"!! {failure.Message.Sv}");
    return 0;
}

static string Gap(LaidOutLine line, int index) =>
    index == 0 ? "" : line.Words[index].Geometry.X0 - line.Words[index - 1].Geometry.X1 > line.Words[index].Geometry.FontSize ? "  |  " : " ";

static int Compare(string[] paths)
{
    foreach (string path in paths)
    {
        var result = PdfDocumentReader.Read(File.ReadAllBytes(path), Path.GetFileName(path));
        if (result.Layout is not { } layout)
        {
            Console.WriteLine($"{Path.GetFileName(path)}: {result.Failure!.Message.En}");
            continue;
        }

        var comparison = WordComparison.Of(PopplerTool.Words(path), layout);
        Console.WriteLine($"{comparison.Share:P2} of {comparison.Total} words, {comparison.Missing.Count} missing, {comparison.Extra.Count} extra: {Path.GetFileName(path)}");
        if (paths.Length > 1)
            continue;
        foreach (var word in comparison.Missing.Take(60))
            Console.WriteLine($"- {word}");
        foreach (var word in comparison.Extra.Take(60))
            Console.WriteLine($"+ {word}");
    }

    return 0;
}
