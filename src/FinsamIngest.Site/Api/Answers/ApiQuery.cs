using System.Collections.Immutable;
using System.Globalization;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Site.Api.Models;
using Microsoft.AspNetCore.Http;

namespace FinsamIngest.Site.Api.Answers;

/// <summary>Reads the values of a query and remembers those that make no sense, to name them all at once.</summary>
internal sealed class ApiQuery(HttpContext http)
{
    public const int DefaultTop = 100, MaxTop = 1000;

    private readonly ImmutableArray<ProblemField>.Builder errors = ImmutableArray.CreateBuilder<ProblemField>();

    /// <summary>A problem that names every value that made no sense; null when all did.</summary>
    public IResult? Problem => errors.Count == 0 ? null : ApiProblem.Of(
        http, StatusCodes.Status400BadRequest, new("Något i frågan går inte att förstå.", "Something in the query cannot be understood."), errors.ToImmutable());

    public static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    public int? Year(string name, string? value) => Number(name, value, 1900, 2200);

    public int Top(string? value) => Number("top", value, 1, MaxTop) ?? DefaultTop;

    public T? Word<T>(string name, string? value)
        where T : struct, Enum
    {
        if (Text(value) is not { } word)
            return null;
        if (EnumNames.TryParse<T>(word, out var found))
            return found;
        var words = string.Join(", ", Enum.GetValues<T>().Select(EnumNames.Of));
        Add(name, new($"Ska vara något av: {words}.", $"Must be one of: {words}."));
        return null;
    }

    /// <summary>One of some words; the first when none is given.</summary>
    public string Choice(string name, string? value, params ReadOnlySpan<string> words)
    {
        var word = Text(value) ?? words[0];
        if (words.Contains(word))
            return word;
        var all = string.Join(", ", words!);
        Add(name, new($"Ska vara något av: {all}.", $"Must be one of: {all}."));
        return words[0];
    }

    public void Add(string name, LocalisedText message) => errors.Add(new ProblemField(name, message.In(ApiLanguage.Of(http))));

    private int? Number(string name, string? value, int least, int most)
    {
        if (Text(value) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Add(name, new($"Ska vara ett heltal från {least} till {most}.", $"Must be a whole number from {least} to {most}."));
        return null;
    }
}
