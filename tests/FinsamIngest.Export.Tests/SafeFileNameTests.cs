namespace FinsamIngest.Export.Tests;

public sealed class SafeFileNameTests
{
    [Theory]
    [InlineData("Årsredovisning 2024", "Arsredovisning-2024.xlsx")]
    [InlineData("../../etc/passwd", "etc-passwd.xlsx")]
    [InlineData("a\"; filename=evil\r\nSet-Cookie: x", "a-filename-evil-Set-Cookie-x.xlsx")]
    [InlineData("日本", "rapport.xlsx")]
    [InlineData("", "rapport.xlsx")]
    public void Name_IsHarmless(string name, string expected) => Assert.Equal(expected, SafeFileName.Of(name, ".xlsx"));
}
