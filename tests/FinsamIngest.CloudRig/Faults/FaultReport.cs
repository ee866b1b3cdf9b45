namespace FinsamIngest.CloudRig.Faults;

/// <summary>What came of a disturbed run.</summary>
/// <param name="Files">Files ingested.</param>
/// <param name="Messages">Messages delivered for them.</param>
/// <param name="Kills">Workers killed.</param>
/// <param name="Swept">Generations that the sweep afterwards deleted.</param>
/// <param name="Seconds">From the first message to the empty queue.</param>
/// <param name="Differences">Reports that are not as in a quiet run.</param>
/// <param name="Leftovers">Rows and blobs that are missing, or belong to nothing.</param>
internal sealed record FaultReport(int Files, int Messages, int Kills, int Swept, double Seconds, List<string> Differences, List<string> Leftovers)
{
    public override string ToString() =>
        $"{Files} files, {Messages} messages, {Kills} kills, {Seconds:F0} s; {Swept} generations swept; {Differences.Count} differences, {Leftovers.Count} leftovers"
        + string.Concat(Differences.Concat(Leftovers).Take(20).Select(line => "\n  " + line));
}
