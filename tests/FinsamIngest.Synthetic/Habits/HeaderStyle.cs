namespace FinsamIngest.Synthetic.Habits;

/// <summary>How a year stands above a column of a statement.</summary>
internal enum HeaderStyle
{
    Year,
    Date,
    Outcome,
    Closing,
    Range,
    OutcomeOverYear,
}
