using FinsamIngest.Synthetic.Habits;
using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic;

/// <summary>An invented report: its truth and the habits with which it is printed.</summary>
internal sealed record SyntheticReport(ulong Seed, TruthReport Truth, ReportHabits Habits);
