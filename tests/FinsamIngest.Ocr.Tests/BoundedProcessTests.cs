using System.Diagnostics;
using FinsamIngest.Ocr.Processes;

namespace FinsamIngest.Ocr.Tests;

/// <summary>Programs end when they have to. The examples are programs that every Unix has.</summary>
public sealed class BoundedProcessTests
{
    [UnixFact]
    public void Output_and_exit_code_are_told()
    {
        Assert.Equal(new Outcome(Ending.Done, "a b\n", ""), Run("echo", ["a b"]));
        Assert.Equal(Ending.Failed, Run("false", []).Ending);
        Assert.Equal(Ending.Failed, BoundedProcess.Run("/no/such/program", [], "/", TimeSpan.FromSeconds(5), OcrLimits.Default, CancellationToken.None).Ending);
    }

    /// <summary>No shell looks at the arguments.</summary>
    [UnixFact]
    public void Arguments_are_handed_over_as_they_are() => Assert.Equal("$HOME; `id` 'x' *\n", Run("echo", ["$HOME; `id` 'x' *"]).Output);

    [UnixFact]
    public void A_program_that_takes_too_long_is_ended()
    {
        var watch = Stopwatch.StartNew();
        var outcome = BoundedProcess.Run(Find("sleep"), ["100"], "/", TimeSpan.FromMilliseconds(300), OcrLimits.Default, CancellationToken.None);
        Assert.Equal(Ending.TooLong, outcome.Ending);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60));
    }

    [UnixFact]
    public void A_program_that_prints_too_much_is_ended() =>
        Assert.Equal(Ending.TooMuch, Run("yes", [], OcrLimits.Default with { MaxOutput = 100_000 }).Ending);

    [UnixFact]
    public void A_program_that_takes_too_much_memory_is_ended() =>
        Assert.Equal(Ending.TooLarge, Run("sleep", ["100"], OcrLimits.Default with { MaxProgramBytes = 10_000 }).Ending);

    [UnixFact]
    public void Cancelling_ends_the_program()
    {
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var watch = Stopwatch.StartNew();
        Assert.ThrowsAny<OperationCanceledException>(() => BoundedProcess.Run(Find("sleep"), ["100"], "/", TimeSpan.FromSeconds(90), OcrLimits.Default, cancelled.Token));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void The_work_folder_is_private_and_leaves_nothing()
    {
        string path;
        using (var folder = new WorkFolder())
        {
            path = folder.Path;
            File.WriteAllText(folder.File("x"), "x");
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(path));
        }

        Assert.False(Directory.Exists(path));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("relative:.:/no/such/folder")]
    public void Missing_programs_are_named_with_what_to_install(string? path)
    {
        Assert.Null(OcrTools.Find(path, out var missing));
        Assert.Contains("tesseract", missing!.Sv, StringComparison.Ordinal);
        Assert.Contains("pdftoppm", missing.En, StringComparison.Ordinal);
        Assert.Contains("apt-get install tesseract-ocr tesseract-ocr-swe poppler-utils", missing.En, StringComparison.Ordinal);
    }

    private static Outcome Run(string program, string[] arguments, OcrLimits? limits = null) =>
        BoundedProcess.Run(Find(program), arguments, "/", TimeSpan.FromSeconds(60), limits ?? OcrLimits.Default, CancellationToken.None);

    private static string Find(string program) => new[] { "/bin/", "/usr/bin/" }.Select(folder => folder + program).First(File.Exists);
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "runs programs of Unix";
    }
}
