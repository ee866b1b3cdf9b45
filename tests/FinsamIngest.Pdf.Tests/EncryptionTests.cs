namespace FinsamIngest.Pdf.Tests;

public sealed class EncryptionTests
{
    [Theory]
    [InlineData("rc4-40.pdf")]
    [InlineData("rc4-128.pdf")]
    [InlineData("aes-128.pdf")]
    [InlineData("aes-128-clear-metadata.pdf")]
    [InlineData("aes-256-r5.pdf")]
    [InlineData("aes-256.pdf")]
    [InlineData("aes-256-object-streams.pdf")]
    public void Empty_password_opens(string sample)
    {
        var result = Reading.Read(Reading.Sample(sample));
        Assert.Equal(["Summa intäkter 1 953"], result.Document!.Lines.Select(line => line.Text));
        Assert.Empty(result.Document.Diagnostics);
    }

    [Theory]
    [InlineData("password.pdf")]
    [InlineData("password-rc4.pdf")]
    public void Password_is_asked_for(string sample)
    {
        var result = Reading.Read(Reading.Sample(sample));
        Assert.Null(result.Document);
        Assert.Equal("pdf.password", result.Failure!.Code);
        Assert.Contains("lösenord", result.Failure.Message.Sv, StringComparison.Ordinal);
    }
}
