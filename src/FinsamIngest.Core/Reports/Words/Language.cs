namespace FinsamIngest.Core.Reports;

/// <summary>The languages of everything that people read. What is printed in a report stays as printed.</summary>
public enum Language
{
    /// <summary>Svenska.</summary>
    Swedish,

    /// <summary>English.</summary>
    English,
}
