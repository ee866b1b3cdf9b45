namespace FinsamIngest.Cli.Inputs;

/// <summary>A file to read.</summary>
/// <param name="Path">As the user may find it again.</param>
/// <param name="Name">Without folders.</param>
internal sealed record InputFile(string Path, string Name);

/// <summary>A path that gives nothing to read, and why.</summary>
internal sealed record InputProblem(string Path, string Reason);

/// <summary>What the paths of a command line gave.</summary>
/// <param name="Files">Each once, in the order of the arguments, those of a folder by their path.</param>
/// <param name="Problems">Paths that gave nothing.</param>
/// <param name="Skipped">Files in folders that are no reports by their extension.</param>
internal sealed record FoundInputs(IReadOnlyList<InputFile> Files, IReadOnlyList<InputProblem> Problems, int Skipped);
