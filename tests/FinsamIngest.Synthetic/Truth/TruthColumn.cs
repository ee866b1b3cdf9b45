namespace FinsamIngest.Synthetic.Truth;

/// <summary>A column of figures.</summary>
internal sealed class TruthColumn(string id, int period, string scenario, params string[] header)
{
    public string Id { get; } = id;

    public int Period { get; } = period;

    public string Scenario { get; } = scenario;

    /// <summary>The header's lines from top to bottom; a mutation may make them wrong.</summary>
    public string[] Header { get; set; } = header;

    public bool PrintedWrong { get; set; }

    /// <summary>Figures are printed with a per cent sign.</summary>
    public bool Percent { get; init; }

    public string Printed => string.Join(' ', Header.Where(line => line.Length > 0));
}
