using FinsamIngest.Core.Reconciliation;
using Xunit.Abstractions;

namespace FinsamIngest.Core.Tests.Reconciliation;

public sealed class ReconcilerOnReportsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("roslagen-2022", 11)]
    [InlineData("roslagen-2024", 6)]
    [InlineData("uppsala-2024", 12)]
    public void EveryFailureIsFound_AndNoErrorIsInvented(string name, int notChecked)
    {
        var truth = TruthReport.Load(name);
        var result = Reconciler.Reconcile(truth.Tables, truth.FiscalYear);
        var score = new TruthScore(truth, result);

        output.WriteLine($"{name}: missed {score.Missed.Count}/{score.MustFind}, false errors {score.FalseAlarms.Count}, checks {result.Checks.Length}, holding not checked {score.NotChecked.Count}/{score.Holding}, coverage {result.Coverage.Share:P1}");
        foreach (var line in score.Missed)
            output.WriteLine("  missed " + line);
        foreach (var line in score.FalseAlarms)
            output.WriteLine("  alarm " + line);
        foreach (var line in score.Unasked)
            output.WriteLine("  unasked warning " + line);
        foreach (var finding in result.Findings)
            output.WriteLine($"  {finding.Id} {finding.Severity} {finding.Type} {finding.Causes[0].Kind} {finding.Causes[0].Cell} {finding.Causes[0].Suggested} [{string.Join(',', finding.Causes[0].Repairs)}] {finding.Causes[0].Confidence}: {finding.Message.Sv}");
        foreach (var line in score.NotChecked)
            output.WriteLine("  not checked " + line);

        Assert.Empty(score.Missed);
        Assert.Empty(score.FalseAlarms);
        Assert.Equal(notChecked, score.NotChecked.Count);
    }
}
