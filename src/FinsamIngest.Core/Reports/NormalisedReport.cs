using System.Collections.Immutable;

namespace FinsamIngest.Core.Reports;

/// <summary>The normalised report: the contract that every front end writes and every reader may rely on.</summary>
/// <param name="DocumentId"><c>sha256:</c> and the digest of the source bytes.</param>
/// <param name="Source">The file that was read.</param>
/// <param name="Organisation">Whose report it is; null when the document does not say.</param>
/// <param name="FiscalYear">The year reported on; null when the document does not say.</param>
/// <param name="Tables">Every table of figures, in reading order.</param>
/// <param name="Prose">Figures in running text.</param>
/// <param name="Checks">Every relation that was tested, also those that hold.</param>
/// <param name="Findings">What a reviewer has to look at, the gravest first.</param>
/// <param name="Diagnostics">What could not be read.</param>
/// <param name="Coverage">How many of the figures take part in a check.</param>
public sealed record NormalisedReport(
    string DocumentId,
    SourceInfo Source,
    Organisation? Organisation,
    int? FiscalYear,
    ImmutableArray<ReportTable> Tables,
    ImmutableArray<ProseFigure> Prose,
    ImmutableArray<Check> Checks,
    ImmutableArray<Finding> Findings,
    ImmutableArray<Diagnostic> Diagnostics,
    Coverage Coverage)
{
    /// <summary>The version of the contract that this build writes.</summary>
    public const string CurrentSchemaVersion = "1.0";

    /// <summary>Version of the contract.</summary>
    public string SchemaVersion { get; init; } = CurrentSchemaVersion;
}

/// <summary>The file that was read.</summary>
/// <param name="Name">File or blob name without folders.</param>
/// <param name="MediaType">IANA media type.</param>
/// <param name="Bytes">Size in bytes.</param>
/// <param name="Pages">Number of pages.</param>
/// <param name="Lines">Number of lines in the document's line sequence.</param>
public sealed record SourceInfo(string Name, string MediaType, long Bytes, int Pages, int Lines);

/// <summary>The association that reports.</summary>
/// <param name="Id">A stable key made from the name: <c>roslagen</c>.</param>
/// <param name="Name">The name as it stands in the report.</param>
/// <param name="Confidence">0–1.</param>
public sealed record Organisation(string Id, string Name, double Confidence);

/// <summary>How much of the report the checks reach.</summary>
/// <param name="Figures">Cells with a value.</param>
/// <param name="Checked">Those that take part in at least one check.</param>
public sealed record Coverage(int Figures, int Checked)
{
    /// <summary>Share of figures in at least one check, 0–1; 0 when there are none.</summary>
    public double Share => Figures == 0 ? 0 : Math.Round((double)Checked / Figures, 4);
}
