namespace FinsamIngest.Cli.Tests;

/// <summary>A folder of its own and a terminal that records, for one test.</summary>
internal sealed class Bench : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("finsam-").FullName;

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>Runs the command line as a user would, in Swedish, into pipes.</summary>
    public int Run(params string[] args) => Run(new Dictionary<string, string> { ["LANG"] = "sv_SE.UTF-8" }, args);

    public int Run(Dictionary<string, string> variables, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Cli.Run(args, new Terminal(output, error, false, false, 100, variables.GetValueOrDefault, CancellationToken.None));
        Output = output.ToString();
        Error = error.ToString();
        return code;
    }

    public string Path(params string[] parts) => System.IO.Path.Combine([Folder, .. parts]);

    public string File(string name, string text) => File(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string File(string name, byte[] bytes)
    {
        var path = Path(name.Split('/'));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
