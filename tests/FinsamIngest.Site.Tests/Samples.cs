using FinsamIngest.Core;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Site.Tests;

/// <summary>Reports to look at.</summary>
internal static class Samples
{
    public const string Name = "arsredovisning-roslagen-2023.txt";

    public static byte[] Bytes(string name = Name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "FinsamIngest.sln")))
                return File.ReadAllBytes(Path.Combine(folder.FullName, "fixtures", "reports", name));
        throw new InvalidOperationException("The repository was not found.");
    }

    public static NormalisedReport Report(string name = Name) => ReportReader.Read(TextDocumentReader.Read(Bytes(name), name).Document!);
}
