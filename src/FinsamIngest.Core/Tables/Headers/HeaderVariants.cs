using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>A header in one of the ways in which its words may be taken.</summary>
/// <param name="Lines">The words line by line.</param>
/// <param name="Outer">Words of the headings around it, and of title lines that were taken for a part of it.</param>
/// <param name="Cost">−ln of the way's weight.</param>
internal sealed record HeaderVariant(IReadOnlyList<List<HeaderItem>> Lines, IReadOnlyList<HeaderItem> Outer, double Cost);

/// <summary>
/// Which words of a header name columns. Names, units and parts of a year do where the others are of their kind and the rows have as many figures; the words of a title line
/// that got into the header do not; a per cent sign behind Avvikelse is a part of it or a column of its own. Each way is tried, and the number of columns decides.
/// </summary>
internal static class HeaderVariants
{
    /// <summary>Names that name columns: where the plain words alone explain the rows, they do.</summary>
    private const double NamedCost = 0.4;

    /// <summary>A first line that is none of the header's.</summary>
    private const double TitleCost = 2.5;

    /// <summary>Words of a title line that look like a header's: <c>budget 2024</c>.</summary>
    private const int MostOfTitle = 2;

    /// <summary>Such words at most where they are joined like words of a title: <c>Utfall och budget 2024</c>.</summary>
    private const int MostOfJoinedTitle = 4;

    /// <summary>All ways, the plain one first.</summary>
    public static IEnumerable<HeaderVariant> Of(IReadOnlyList<List<HeaderItem>> own, IReadOnlyList<HeaderItem> outer, int? fiscalYear)
    {
        var newest = own.SelectMany(line => line).Concat(outer).Where(item => item.Period is { IsRelative: false }).Select(item => (int?)item.Period!.Value.Year).Max();
        var lines = own.Select(line => HeaderPhrases.Join(line.ConvertAll(item => HeaderYears.Resolve(item, fiscalYear, newest)))).ToList();
        lines = HeaderLegends.Apply(lines);
        outer = [.. outer.Select(item => HeaderYears.Resolve(item, fiscalYear, newest))];
        while (lines.Count > 1 && (IsAboveCells(lines) || IsOfAmounts(lines)))
            (lines, outer) = WithoutTitle(lines, outer);
        foreach (var variant in Named(lines, outer))
        {
            yield return variant;
            if (variant.Lines.Any(HeaderPhrases.HasShareOfDeviation))
                yield return variant with { Lines = [.. variant.Lines.Select(HeaderPhrases.JoinShares)], Cost = variant.Cost + 0.1 };
        }
        // "Insatsernas budget 2024" above "Utfall Budget Avvikelse".
        if (!MayBeTitle(lines))
            yield break;
        var cost = IsTitle(lines[0]) ? NamedCost : TitleCost;
        (lines, outer) = WithoutTitle(lines, outer);
        foreach (var variant in Named(lines, outer))
            yield return variant with { Cost = variant.Cost + cost };
    }

    /// <summary>
    /// Whether the first line says a scenario and a year, or is joined like a title, above a line that names two columns or more (joined, above lines that do together). A lone
    /// word is the head of a column.
    /// </summary>
    private static bool MayBeTitle(List<List<HeaderItem>> lines)
    {
        if (lines.Count < 2)
            return false;
        var words = lines[0].Count(item => item.MakesColumn);
        return lines[1].Count(item => item.MakesColumn) >= 2
            ? words == MostOfTitle || IsTitle(lines[0]) && words is > 0 and <= MostOfJoinedTitle
            : IsTitle(lines[0]) && words is > 1 and <= MostOfJoinedTitle && lines.Skip(1).Sum(line => line.Count(item => item.MakesColumn)) >= 2;
    }

    /// <summary>The year of a title is every column's that has none.</summary>
    private static (List<List<HeaderItem>> Lines, IReadOnlyList<HeaderItem> Outer) WithoutTitle(List<List<HeaderItem>> lines, IReadOnlyList<HeaderItem> outer) =>
        (lines.GetRange(1, lines.Count - 1), [.. outer, .. lines[0].Where(item => item.Kind == HeaderItemKind.Period)]);

    /// <summary>In tabbed text a line without tabulators stands above the cells and is in none: <c>Budget 2024</c> over <c>⇥Utfall⇥Budget</c>.</summary>
    private static bool IsAboveCells(List<List<HeaderItem>> lines) =>
        lines[0].Exists(item => item.MakesColumn) && lines[0].TrueForAll(item => item.Slot == 0) && lines.Skip(1).Any(line => line.Exists(item => item.MakesColumn && item.Slot > 0));

    /// <summary>A line that says what all amounts below it are, <c>Kostnad i tkr</c>, above one that names columns.</summary>
    private static bool IsOfAmounts(List<List<HeaderItem>> lines) =>
        lines[0].Exists(item => item.Kind == HeaderItemKind.Unit) && lines[0].FindAll(item => item.MakesColumn) is [{ Kind: HeaderItemKind.Part }] && lines[0].Skip(1).All(item => item.JoinsBefore)
        && lines.Skip(1).Any(line => line.Count(item => item.MakesColumn) >= 2);

    /// <summary><c>Utfall och budget 2024</c>, <c>budget 2024</c> behind words that are none of a header's: joined like words of a title, or in lower case.</summary>
    private static bool IsTitle(List<HeaderItem> line) =>
        line.Exists(item => item is { Kind: HeaderItemKind.Filler, Text: "och" or "mot" or "per" or "för" or "i" or "av" or "till" })
        || line.Find(item => item.MakesColumn) is { Kind: HeaderItemKind.Scenario } first && char.IsLower(first.Text[0]);

    private static IEnumerable<HeaderVariant> Named(List<List<HeaderItem>> lines, IReadOnlyList<HeaderItem> outer)
    {
        yield return new HeaderVariant([.. lines.Select(line => line.ConvertAll(Silence))], outer, 0);
        var named = lines.ConvertAll(Promote);
        if (!named.Exists(line => line.Exists(item => item.Kind == HeaderItemKind.Name)))
            yield break;
        yield return new HeaderVariant(named, outer, NamedCost);
        // "Insatsägare Utfall Budget": a column of words stands before the figures.
        if (named.Exists(line => line.Find(item => item.MakesColumn) is { Kind: HeaderItemKind.Name }))
            yield return new HeaderVariant([.. named.Select(WithoutLeading)], outer, NamedCost);
    }

    private static HeaderItem Silence(HeaderItem item) =>
        item.Kind is HeaderItemKind.Name or HeaderItemKind.Months ? item with { Kind = HeaderItemKind.Filler } : item;

    /// <summary>Names and parts of a year as columns; a unit too, beside others on a line that names no year: <c>Kronor Andel</c>. On a line of its own it is every column's.</summary>
    private static List<HeaderItem> Promote(List<HeaderItem> line)
    {
        var years = line.Exists(item => item.Kind == HeaderItemKind.Period);
        var units = line.Count(item => item.Kind == HeaderItemKind.Unit);
        // The whole year beside quarters adds up the row; beside months from January on, or a budget, it is what came out.
        var numbered = line.Exists(item => item.Kind == HeaderItemKind.Months && item.Text.Contains(' ', StringComparison.Ordinal)) && !line.Exists(item => item.Scenario == Scenario.Budget);
        return line.ConvertAll(item => item.Kind switch
        {
            HeaderItemKind.Months => item with { Kind = HeaderItemKind.Name, Scenario = numbered ? Scenario.Other : item.Scenario },
            HeaderItemKind.Unit when !years && units == 1 && line.Exists(other => other.MakesColumn) => item with { Kind = HeaderItemKind.Name, Scenario = Scenario.Actual },
            _ => item,
        });
    }

    private static List<HeaderItem> WithoutLeading(List<HeaderItem> line)
    {
        var first = line.FindIndex(item => item.MakesColumn && item.Kind != HeaderItemKind.Name);
        return first < 0 ? line : line.Select((item, i) => i < first && item.Kind == HeaderItemKind.Name ? item with { Kind = HeaderItemKind.Filler } : item).ToList();
    }
}
