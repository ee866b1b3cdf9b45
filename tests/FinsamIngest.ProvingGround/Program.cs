using FinsamIngest.ProvingGround;
using FinsamIngest.Synthetic.Truth;

if (RunOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(RunOptions.Usage);
    return 2;
}

foreach (var render in options.Renders.Where(r => r != "html"))
{
    var tally = new Tally();
    var worst = new List<Trial>();
    for (var i = 0; i < options.Count; i++)
    {
        var trial = Trial.Run(options.Seed + (ulong)i, render, options.Mutate, options.Kind);
        tally.Add(trial.Score);
        if (options.Misses)
            Tell(trial);
        if (options.Dump is not null)
        {
            worst.Add(trial);
            worst.Sort((a, b) => Badness(b).CompareTo(Badness(a)));
            if (worst.Count > options.DumpCount)
                worst.RemoveAt(worst.Count - 1);
        }
    }
    foreach (var line in tally.Lines(render))
        Console.WriteLine(line);
    if (options.Dump is { } folder)
        foreach (var trial in worst)
            Write(folder, trial);
}
return 0;

static double Badness(Trial trial) => trial.Score.FalseAlarms.Count + trial.Score.Mutations.Count(m => !m.Flagged) + (20 * (1 - trial.Score.F1));

static void Tell(Trial trial)
{
    foreach (var miss in trial.Score.Misses)
        Console.WriteLine($"{trial.Rendering.FileName}: cell    {miss}");
    foreach (var alarm in trial.Score.FalseAlarms)
        Console.WriteLine($"{trial.Rendering.FileName}: alarm   {alarm}");
    foreach (var warning in trial.Score.FalseWarnings)
        Console.WriteLine($"{trial.Rendering.FileName}: warning {warning}");
    foreach (var m in trial.Score.Mutations.Where(m => !m.Flagged || !m.Blamed || !m.Suggested))
        Console.WriteLine($"{trial.Rendering.FileName}: {(m.Flagged ? m.Blamed ? "unsuggested" : "unblamed" : "unflagged")} {m.Mutation.Kind} {m.Mutation.Cell} {m.Mutation.From} -> {m.Mutation.To} breaks {string.Join(',', m.Mutation.Broken)}");
}

static void Write(string folder, Trial trial)
{
    Directory.CreateDirectory(folder);
    File.WriteAllBytes(Path.Combine(folder, trial.Rendering.FileName), trial.Rendering.Bytes);
    File.WriteAllBytes(Path.Combine(folder, Path.GetFileNameWithoutExtension(trial.Rendering.FileName) + ".truth.json"), TruthJson.Write(trial.Report.Truth, trial.Rendering));
}
