namespace FinsamIngest.Synthetic.Rendering;

/// <summary>A report as bytes, and where its rows and claims stand in them.</summary>
/// <param name="Kind">stream, tabs, markdown, layout, pdf or html.</param>
/// <param name="FileName">Name with the extension that the reader goes by.</param>
/// <param name="Bytes">The file.</param>
/// <param name="IsPaged">Places are pages, not lines.</param>
/// <param name="Places">1-based line or page by row (<c>RR.r3</c>), claim (<c>P2</c>) and table (<c>RR</c>, its first line).</param>
internal sealed record Rendering(string Kind, string FileName, byte[] Bytes, bool IsPaged, IReadOnlyDictionary<string, int> Places);
