namespace FinsamIngest.Pdf.Tests.Poppler;

/// <summary>A fact that needs pdftotext, and says so where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PopplerFactAttribute : FactAttribute
{
    public PopplerFactAttribute()
    {
        if (!PopplerTool.IsInstalled)
            Skip = "pdftotext is not installed: apt-get install poppler-utils";
    }
}
