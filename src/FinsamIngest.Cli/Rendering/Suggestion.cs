using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.Rendering;

/// <summary>A cause's suggestion in words.</summary>
internal static class Suggestion
{
    /// <summary>One sentence; null when the cause suggests nothing.</summary>
    public static string? Of(Cause cause, CellIndex index, Style style)
    {
        var place = index.Find(cause.Cell);
        var language = style.Language;
        var what = (cause.Kind, cause.Printed, cause.Suggested) switch
        {
            (CauseKind.MissingRow, _, { } amount) => language.Say($"En rad på {style.Number(amount)} saknas", $"A row of {style.Number(amount)} is missing"),
            (_, { } printed, { } suggested) => Named(place) + language.Say(
                $"{style.Number(suggested)} i stället för {style.Number(printed)}",
                $"{style.Number(suggested)} instead of {style.Number(printed)}"),
            (_, null, { } suggested) => Named(place) + style.Number(suggested),
            (_, _, null) when cause.Kind != CauseKind.Unknown && place?.Row is { } row => language.Say(
                $"Se {row.Label}", $"See {row.Label}"),
            _ => null,
        };
        return what is null ? null : $"{what} ({language.Say("säkerhet", "confidence")} {style.Percent(cause.Confidence)}{Repairs(cause, language)})";
    }

    private static string Named(CellPlace? place)
    {
        if (place?.Row is not { } row)
            return "";
        return place.Column?.Period is { } period ? $"{row.Label} {period}: " : $"{row.Label}: ";
    }

    /// <summary>Said only when it is more than the finding itself.</summary>
    private static string Repairs(Cause cause, Language language) => cause.Repairs.Length < 2
        ? ""
        : language.Say($"; {cause.Repairs.Length} avstämningar går då ihop", $"; {cause.Repairs.Length} checks then hold");
}
