using System.Globalization;
using System.Numerics;
using FinsamIngest.Core.Reports;
using FuzzySharp;

namespace FinsamIngest.Core.Statements;

/// <summary>Weighted words, each speaking for one or more statements; immutable.</summary>
internal sealed class WordEvidence
{
    /// <summary>Shorter words have too many neighbours to be found by likeness ("balans", "bilaga").</summary>
    private const int ShortestFuzzyWord = 9;

    /// <summary>Two wrong letters in a word of sixteen (resultaträkniing, balansräking).</summary>
    private const int LowestScore = 88;

    private readonly Entry[] entries;

    private WordEvidence(Entry[] entries) => this.entries = entries;

    /// <summary>Reads lines <c>word = statement weight, statement weight</c>.</summary>
    public static WordEvidence Parse(string vocabulary) => new(
    [
        .. vocabulary.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            var mark = line.IndexOf('=', StringComparison.Ordinal);
            var word = line[..mark].TrimEnd();
            return new Entry(word.TrimEnd('*'), word.EndsWith('*'), [.. line[(mark + 1)..].Split(',', StringSplitOptions.TrimEntries).Select(Weight)]);
        }),
    ]);

    /// <summary>What it counts more that a title begins with the name of a statement: its rows and columns may be those of several.</summary>
    private const double Leading = 3;

    /// <summary>What a word weighs at most that names many tables: <c>Kostnader per år</c>, <c>Budget</c>.</summary>
    private const double MostOfHint = 2;

    /// <summary>The least weight of a name; other words of titles are hints wherever they stand.</summary>
    private const double NameWeight = 6;

    /// <summary>Adds what the words of a title say; of words within each other only the longest counts, and the name of a statement counts most at the beginning.</summary>
    /// <param name="plain">The title's plain form.</param>
    /// <param name="factor">How much the title counts.</param>
    /// <param name="scores">Scores by statement.</param>
    /// <returns>Whether a word of it is more than a hint.</returns>
    public bool AddTitle(string plain, double factor, Span<double> scores)
    {
        var matches = new List<(int Start, int End, Entry Entry, double Factor)>();
        foreach (var entry in entries)
            if (Find(plain, entry) is var at and >= 0)
                matches.Add((at, at + entry.Word.Length, entry, factor));
        AddMisspelt(plain, factor, matches);
        foreach (var match in matches)
            if (!matches.Exists(other => other.Start <= match.Start && other.End >= match.End && other.End - other.Start > match.End - match.Start))
            {
                Add(match.Entry, match.Factor, scores);
                foreach (var (statement, weight) in match.Entry.Weights)
                    scores[(int)statement] += match.Start == 0 && weight >= NameWeight ? Leading * match.Factor : 0;
            }
        return matches.Exists(match => match.Entry.Weights.Any(weight => weight.Weight > MostOfHint));
    }

    /// <summary>Adds what the words of all row labels say, each word once.</summary>
    /// <param name="plain">The labels' plain forms, one a line.</param>
    /// <param name="scores">Scores by statement.</param>
    public void AddRows(string plain, Span<double> scores)
    {
        foreach (var entry in entries)
            if (Find(plain, entry) >= 0)
                Add(entry, 1, scores);
    }

    private void AddMisspelt(string plain, double factor, List<(int Start, int End, Entry Entry, double Factor)> matches)
    {
        foreach (var range in plain.AsSpan().Split(' '))
        {
            var (start, length) = range.GetOffsetAndLength(plain.Length);
            if (length < ShortestFuzzyWord || matches.Exists(match => match.Start < start + length && match.End > start))
                continue;
            var word = plain.Substring(start, length);
            var letters = LettersOf(word);
            var best = entries.Where(entry => Math.Abs(entry.Word.Length - length) <= 2 && entry.Word.Length >= ShortestFuzzyWord && CanBeAlike(entry, letters, length))
                .Select(entry => (Entry: entry, Score: Fuzz.Ratio(word, entry.Word)))
                .Where(pair => pair.Score >= LowestScore)
                .OrderByDescending(pair => pair.Score)
                .FirstOrDefault();
            if (best.Entry is not null)
                matches.Add((start, start + length, best.Entry, factor * best.Score / 100));
        }
    }

    /// <summary>
    /// Whether a word can score at all: each letter put in or taken out changes by one at most what letters a word has, and a score of s allows (100 − s) % of the letters of both, half a per cent
    /// for rounding. Spares most of the comparisons.
    /// </summary>
    private static bool CanBeAlike(Entry entry, ulong letters, int length) =>
        1000 * BitOperations.PopCount(entry.Letters ^ letters) <= (1005 - (10 * LowestScore)) * (length + entry.Word.Length);

    private static ulong LettersOf(string word)
    {
        var letters = 0UL;
        foreach (var c in word)
            letters |= 1UL << (c & 63);
        return letters;
    }

    private static int Find(string text, Entry entry)
    {
        for (var at = text.IndexOf(entry.Word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(entry.Word, at + 1, StringComparison.Ordinal))
        {
            var end = at + entry.Word.Length;
            if ((at == 0 || text[at - 1] is ' ' or '\n') && (entry.IsPrefix || end == text.Length || text[end] is ' ' or '\n'))
                return at;
        }
        return -1;
    }

    private static void Add(Entry entry, double factor, Span<double> scores)
    {
        foreach (var (statement, weight) in entry.Weights)
            scores[(int)statement] += weight * factor;
    }

    private static (Statement Statement, double Weight) Weight(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        var statement = text[..blank] switch
        {
            "ov" => Statement.MultiYearOverview,
            "rr" => Statement.IncomeStatement,
            "br" => Statement.BalanceSheet,
            "kf" => Statement.CashFlowStatement,
            "dr" => Statement.OperatingAccount,
            "no" => Statement.Note,
            "bk" => Statement.BalanceRequirement,
            "pb" => Statement.ProjectBudget,
            "in" => Statement.ActivityCosts,
            "st" => Statement.Staffing,
            "ot" => Statement.Other,
            var unknown => throw new FormatException($"Unknown statement '{unknown}' in the vocabulary."),
        };
        return (statement, double.Parse(text.AsSpan(blank), CultureInfo.InvariantCulture));
    }

    private sealed record Entry(string Word, bool IsPrefix, (Statement Statement, double Weight)[] Weights)
    {
        public ulong Letters { get; } = LettersOf(Word);
    }
}
