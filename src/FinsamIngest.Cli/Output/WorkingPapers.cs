using FinsamIngest.Core.Reports;
using FinsamIngest.Export.Xlsx;

namespace FinsamIngest.Cli.Output;

/// <summary>How the command writes working papers: in the user's language.</summary>
internal static class WorkingPapers
{
    public static WorkingPaperOptions Options(Language language) => new(language);
}
