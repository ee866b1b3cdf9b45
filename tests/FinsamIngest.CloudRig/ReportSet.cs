using FinsamIngest.Synthetic;
using FinsamIngest.Synthetic.Rendering;

namespace FinsamIngest.CloudRig;

/// <summary>Files to ingest.</summary>
internal static class ReportSet
{
    private static readonly string[] Kinds = ["tabs", "stream", "layout", "markdown"];

    /// <summary>
    /// Invented reports as text, the same for the same seed, and no two of them of one association and year: which of those is valid depends on when each was received,
    /// to the second.
    /// </summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The first one's seed.</param>
    /// <param name="figuresBelow">Only reports with fewer figures than this: the emulator goes through a whole partition for each row that is written, so that many large ones take it hours.</param>
    public static IEnumerable<(string Name, byte[] Bytes)> Texts(int count, ulong seed, int figuresBelow = int.MaxValue)
    {
        var seen = new HashSet<(string, int)>();
        for (var made = 0; made < count; seed++)
        {
            var truth = ReportGenerator.Make(seed).Truth;
            if (truth.Tables.Sum(table => table.Rows.Sum(row => row.Cells.Count)) < figuresBelow && seen.Add((truth.Organisation, truth.Year)))
                yield return Make(seed, Kinds[made++ % Kinds.Length]);
        }
    }

    /// <summary>An invented report as PDF.</summary>
    public static (string Name, byte[] Bytes) Pdf(ulong seed) => Make(seed, "pdf");

    /// <summary>Invented reports as PDFs of so many megabytes, most of which are comments after the end of the file.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Large(int count, int megabytes, ulong seed)
    {
        for (var i = 0UL; i < (ulong)count; i++)
        {
            var (name, bytes) = Pdf(seed + i);
            var end = bytes.AsSpan()[bytes.AsSpan().LastIndexOf("startxref"u8)..];
            var large = new byte[(megabytes * 1024) * 1024];
            bytes.CopyTo(large, 0);
            large.AsSpan(bytes.Length..^end.Length).Fill((byte)' ');
            for (var line = bytes.Length; line < large.Length - end.Length - 1; line += 80)
                (large[line], large[line + 1]) = ((byte)'\n', (byte)'%');
            large[^(end.Length + 1)] = (byte)'\n';
            end.CopyTo(large.AsSpan(^end.Length..));
            yield return (name, large);
        }
    }

    /// <summary>The reports of the fixtures, of which some are of one organisation over the years; looked for upwards from the program.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Fixtures()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "FinsamIngest.sln")))
                return Directory.GetFiles(Path.Combine(folder.FullName, "fixtures", "reports")).Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)));
        throw new DirectoryNotFoundException("FinsamIngest.sln is not above the program.");
    }

    /// <summary>Files that are no reports, one of which looks like a PDF and is none.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Bad()
    {
        yield return ("fel/giftig.pdf", [.. "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 9999999>>endobj trailer<</Root 1 0 R>>"u8]);
        yield return ("fel/tom.pdf", []);
        yield return ("fel/bild å 😀 50%25.pdf", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0]);
        yield return ("fel/" + new string('å', 900) + ".txt", [.. "Detta är ingen årsredovisning."u8]);
    }

    private static (string Name, byte[] Bytes) Make(ulong seed, string kind)
    {
        var rendering = Renderers.Render(ReportGenerator.Make(seed), kind);
        return ($"{seed % 7}/{rendering.FileName}", rendering.Bytes);
    }
}
