using System.Text;
using FinsamIngest.Core.Documents;

namespace FinsamIngest.Core.Tests.Documents;

public sealed class LayoutDetectorTests
{
    [Fact]
    public void AlignedRightEdges_AreColumns() => Assert.Equal(TextLayout.Columns, LayoutOf(
        """
        Belopp i tkr                     2024       2023
        Verksamhetens intäkter         24 064     24 205
        Verksamhetens kostnader       -26 533    -24 709

        Årets resultat                 -2 469       -504
        """));

    [Fact]
    public void StrayBlanks_AreStream() => Assert.Equal(TextLayout.Stream, LayoutOf(
        """
        Belopp  i tkr 2024  2023
        Verksamhetens  intäkter  24 064  24 205
        Kostnader  -26 533  -24 709
        Årets resultat efter finansiella poster  -2 469  -504
        """));

    [Fact]
    public void SingleBlanks_AreStream() => Assert.Equal(TextLayout.Stream, LayoutOf("Intäkter 24 064 24 205\nKostnader -26 533 -24 709"));

    [Fact]
    public void Tabs_AreTabbed() => Assert.Equal(TextLayout.Tabbed, LayoutOf("Intäkter\t24 064\t24 205\nKostnader\t-26 533\t-24 709"));

    [Fact]
    public void PipeTable_IsTabbed() => Assert.Equal(TextLayout.Tabbed, LayoutOf("| Intäkter | 24 064 | 24 205 |\n|---|---|---|\n| Kostnader | 1 | 2 |"));

    [Fact]
    public void Prose_IsStream() => Assert.Equal(TextLayout.Stream, LayoutOf("Inga tabeller  finns här."));

    [Theory]
    [InlineData("arsredovisning-lekeberg-orebro-2024.txt", TextLayout.Stream)]
    [InlineData("arsredovisning-roslagen-2022.txt", TextLayout.Stream)]
    [InlineData("arsredovisning-roslagen-2023.txt", TextLayout.Tabbed)]
    [InlineData("arsredovisning-roslagen-2024.txt", TextLayout.Stream)]
    [InlineData("arsredovisning-uppsala-2024.txt", TextLayout.Stream)]
    public void Fixture_HasItsLayoutAndItsLines(string name, TextLayout expected)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Fixtures.Reports, name));

        var document = TextDocumentReader.Read(bytes, name).Document!;

        Assert.Equal(expected, document.Layout);
        Assert.Equal(bytes.Count(b => b == '\n') + (bytes[^1] == '\n' ? 0 : 1), document.Lines.Length);
    }

    private static TextLayout LayoutOf(string text) => TextDocumentReader.Read(Encoding.UTF8.GetBytes(text), "a.txt").Document!.Layout;
}
