using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.DebugPages;

/// <summary>Which characters of which lines went into labels and figures.</summary>
internal sealed class TakenSpans
{
    private readonly Dictionary<int, List<(int Start, int End)>> lines = [];

    public TakenSpans(IEnumerable<TextSpan?> spans)
    {
        foreach (var span in spans)
            if (span is not null)
                Take(span.Line, span.Start, span.End);
    }

    public void Take(int line, int start, int end)
    {
        if (!lines.TryGetValue(line, out var list))
            lines[line] = list = [];
        list.Add((start, end));
    }

    public bool HasAny(int line) => lines.ContainsKey(line);

    public bool Touches(int line, int start, int end) => lines.TryGetValue(line, out var list) && list.Exists(span => span.Start < end && start < span.End);
}
