namespace FinsamIngest.Export;

/// <summary>The languages that headings and explanations of an export can have. What is printed in a report stays as printed.</summary>
public enum ExportLanguage
{
    /// <summary>Swedish.</summary>
    Swedish,

    /// <summary>English.</summary>
    English,
}
