using FinsamIngest.ProvingGround.Scoring;
using FinsamIngest.Synthetic;
using FinsamIngest.Synthetic.Sentences;

namespace FinsamIngest.ProvingGround;

/// <summary>One clean report with sentences about its tables, read and scored.</summary>
internal static class SentenceTrial
{
    public static void Run(ulong seed, string render, SentenceTally tally, string? dump)
    {
        var report = ReportGenerator.Make(seed);
        var sentences = SentenceWriter.Write(report);
        var trial = Trial.Run(report, render);
        if (dump is not null)
            File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(dump).FullName, trial.Rendering.FileName), trial.Rendering.Bytes);
        tally.Add(trial.Rendering.FileName, sentences, trial.Rendering, trial.Read);
    }
}
