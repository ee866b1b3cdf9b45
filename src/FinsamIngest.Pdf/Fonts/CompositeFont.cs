using System.Runtime.InteropServices;
using FinsamIngest.Core.Documents.Pages;

namespace FinsamIngest.Pdf.Fonts;

/// <summary>A Type 0 font: codes of one to four bytes through a CMap to CIDs.</summary>
internal sealed class CompositeFont(
    FontFace face, float ascent, float descent, CMap map, CidWidths widths, Func<uint, int, string> textOf) : PdfFont(face, ascent, descent)
{
    /// <summary>Glyphs of the first 4,096 codes, where subset fonts number theirs.</summary>
    private readonly FontGlyph[] near = new FontGlyph[4096];
    private readonly Dictionary<uint, FontGlyph> far = [];

    public override bool IsVertical => map.IsVertical;

    public override ref readonly FontGlyph Next(ReadOnlySpan<byte> text, ref int at, out bool isBlank)
    {
        int start = at;
        uint code = map.Next(text, ref at);
        isBlank = code == 32 && at - start == 1;
        ref var glyph = ref code < (uint)near.Length ? ref near[code] : ref CollectionsMarshal.GetValueRefOrAddDefault(far, code, out _);
        if (glyph.Text is null)
        {
            int cid = map.CidOf(code);
            glyph = new FontGlyph(textOf(code, cid), map.IsVertical ? 1 : widths.Of(cid));
        }

        return ref glyph;
    }
}
