namespace FinsamIngest.Core.Reconciliation;

/// <summary>Languages of messages.</summary>
internal enum Language
{
    Swedish,
    English,
}
