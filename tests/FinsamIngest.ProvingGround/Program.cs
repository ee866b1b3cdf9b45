using FinsamIngest.ProvingGround;
using FinsamIngest.ProvingGround.Scoring;
using FinsamIngest.Synthetic.Truth;

if (RunOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(RunOptions.Usage);
    return 2;
}

foreach (var render in options.Renders.Where(r => r != "html"))
{
    if (options.Sentences)
    {
        Sentences(options, render);
        continue;
    }

    var tally = new Tally();
    var times = new List<(double Milliseconds, string Name)>();
    var worst = new List<Trial>();
    for (var i = 0; i < options.Count; i++)
    {
        var trial = Trial.Run(options.Seed + (ulong)i, render, options.Mutate, options.Kind);
        tally.Add(trial.Score);
        times.Add((trial.Time.TotalMilliseconds, trial.Rendering.FileName));
        if (options.Misses)
            Tell(trial);
        if (options.Isolate is { } cell)
            Isolate(cell, trial);
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
    times.Sort();
    Console.WriteLine($"    reading: median {times[times.Count / 2].Milliseconds:0} ms, slowest {times[^1].Milliseconds:0} ms ({times[^1].Name}), next {times[Math.Max(0, times.Count - 2)].Milliseconds:0} ms ({times[Math.Max(0, times.Count - 2)].Name})");
    if (options.Dump is { } folder)
        foreach (var trial in worst)
            Write(folder, trial);
}
return 0;

static void Sentences(RunOptions options, string render)
{
    var tally = new SentenceTally();
    for (var i = 0; i < options.Count; i++)
        SentenceTrial.Run(options.Seed + (ulong)i, render, tally, options.Dump);
    if (options.Misses)
        foreach (var miss in tally.Misses)
            Console.WriteLine(miss);
    foreach (var line in tally.Lines(render))
        Console.WriteLine(line);
}

static void Isolate(string folder, Trial trial)
{
    foreach (var (table, alone) in Isolation.Of(trial))
    {
        Console.WriteLine($"{trial.Rendering.FileName}: {table} {(alone is null ? "only in company" : "alone: " + (alone.Score.Misses.FirstOrDefault() ?? "alarm " + alone.Score.FalseAlarms[0]))}");
        if (alone is not null)
            Write(folder, alone);
    }
}

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
        Console.WriteLine($"{trial.Rendering.FileName}: {(m.Flagged ? m.Blamed ? "unsuggested" : "unblamed" : "unflagged")} {m.Mutation.Kind} {m.Mutation.Cell} {m.Mutation.From} -> {m.Mutation.To} rivals {m.Mutation.Rivals} breaks {string.Join(',', m.Mutation.Broken)}");
}

static void Write(string folder, Trial trial)
{
    Directory.CreateDirectory(folder);
    File.WriteAllBytes(Path.Combine(folder, trial.Rendering.FileName), trial.Rendering.Bytes);
    File.WriteAllBytes(Path.Combine(folder, Path.GetFileNameWithoutExtension(trial.Rendering.FileName) + ".truth.json"), TruthJson.Write(trial.Report.Truth, trial.Rendering));
}
