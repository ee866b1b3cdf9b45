using System.Collections.Frozen;
using FuzzySharp;

namespace FinsamIngest.Core.Statements;

/// <summary>The line items of one vocabulary, ready for look-up; immutable.</summary>
internal sealed class LineItemList
{
    /// <summary>Below this score (0–100) of the whole text two labels are different words. One wrong letter in ten costs 10.</summary>
    private const int LowestScore = 88;

    /// <summary>Below this score a word is another word: "kostnadr" is 94 of "kostnader", "tillgångar" is 57 of "avskrivningar".</summary>
    private const int LowestWordScore = 80;

    /// <summary>Two codes closer than this are a tie, and a wrong code is worse than none.</summary>
    private const int Tie = 4;

    /// <summary>Words shorter than this have no room for a misprint: "lån" is not "lön". Of four letters only one too many or few is let through.</summary>
    private const int ShortestFuzzyWord = 4;

    private readonly FrozenDictionary<string, string> plain;
    private readonly FrozenDictionary<string, string> canonical;
    private readonly Variant[] variants;
    private readonly LineItemPattern[] patterns;

    private LineItemList(Dictionary<string, string> plain, Dictionary<string, string> canonical, List<LineItemPattern> patterns)
    {
        this.plain = plain.ToFrozenDictionary(StringComparer.Ordinal);
        this.canonical = canonical.ToFrozenDictionary(StringComparer.Ordinal);
        variants = [.. canonical.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new Variant(pair.Key, pair.Value))];
        this.patterns = [.. patterns];
    }

    /// <summary>Reads vocabularies; what an earlier one says stands.</summary>
    public static LineItemList Parse(params ReadOnlySpan<string> vocabularies)
    {
        var plain = new Dictionary<string, string>(StringComparer.Ordinal);
        var canonical = new Dictionary<string, string>(StringComparer.Ordinal);
        var patterns = new List<LineItemPattern>();
        foreach (var vocabulary in vocabularies)
            foreach (var line in vocabulary.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var mark = line.IndexOfAny(['=', '~']);
                var code = line[..mark].TrimEnd();
                foreach (var text in line[(mark + 1)..].Split('|', StringSplitOptions.TrimEntries))
                    if (line[mark] == '~')
                        patterns.Add(LineItemPattern.Parse(code, text));
                    else
                    {
                        var form = LabelText.Plain(text);
                        plain.TryAdd(form, code);
                        canonical.TryAdd(LabelText.Canonical(form), code);
                    }
            }
        return new LineItemList(plain, canonical, patterns);
    }

    /// <summary>The code of a label that is written as in the vocabulary, inflections aside.</summary>
    public LineItemMatch? Exact(string plainLabel, string canonicalLabel) =>
        plain.TryGetValue(plainLabel, out var code) ? new LineItemMatch(code, 1)
        : canonical.TryGetValue(canonicalLabel, out code) ? new LineItemMatch(code, 0.97)
        : null;

    /// <summary>The code of the pattern that asks most of the label; null when two that ask as much disagree.</summary>
    public LineItemMatch? ByPattern(string canonicalLabel)
    {
        LineItemPattern? best = null;
        var tie = false;
        foreach (var pattern in patterns)
        {
            if (!pattern.Fits(canonicalLabel) || (best is not null && pattern.Words < best.Words))
                continue;
            tie = best is not null && pattern.Words == best.Words && pattern.Code != best.Code;
            best = pattern;
        }
        return best is null || tie ? null : new LineItemMatch(best.Code, best.Words > 1 ? 0.88 : 0.8);
    }

    /// <summary>The code of the one label that this is a misspelling of.</summary>
    public LineItemMatch? Fuzzy(string canonicalLabel)
    {
        if (canonicalLabel.Length < ShortestFuzzyWord)
            return null;
        var polarity = Polarity.Of(canonicalLabel);
        var letters = Letters(canonicalLabel);
        var words = canonicalLabel.Split(' ');
        var (best, bestCode, rival, opposite) = (0, "", 0, 0);
        foreach (var variant in variants)
        {
            // A score of 88 leaves room for about one letter in eight; whatever differs more is not worth comparing.
            if (Math.Abs(variant.Text.Length - canonicalLabel.Length) * 8 > canonicalLabel.Length + 8
                || System.Numerics.BitOperations.PopCount(variant.Letters ^ letters) > 5
                || variant.Words.Length != words.Length)
                continue;
            var score = Score(words, variant.Words, canonicalLabel, variant.Text);
            if (Polarity.Oppose(polarity, variant.Polarity))
                opposite = Math.Max(opposite, score);
            else if (score > best)
            {
                if (variant.Code != bestCode)
                    rival = best;
                (best, bestCode) = (score, variant.Code);
            }
            else if (variant.Code != bestCode)
                rival = Math.Max(rival, score);
        }
        // "Imateriella" is no nearer to "materiella" than to its opposite.
        return best >= LowestScore && best - rival >= Tie && best > opposite ? new LineItemMatch(bestCode, Math.Round(best * 0.0095, 3)) : null;
    }

    private static int Score(string[] left, string[] right, string leftText, string rightText)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] == right[i])
                continue;
            var (shorter, longer) = (Math.Min(left[i].Length, right[i].Length), Math.Max(left[i].Length, right[i].Length));
            // Words whose lengths are further apart than 2 to 3 cannot score 80.
            if (shorter < ShortestFuzzyWord || 3 * shorter < 2 * longer || Fuzz.Ratio(left[i], right[i]) < LowestWordScore)
                return 0;
        }
        return Fuzz.Ratio(leftText, rightText);
    }

    private static uint Letters(string text)
    {
        var set = 0u;
        foreach (var c in text)
            set |= c switch
            {
                >= 'a' and <= 'z' => 1u << (c - 'a'),
                'å' => 1u << 26,
                'ä' => 1u << 27,
                'ö' => 1u << 28,
                _ => 0,
            };
        return set;
    }

    private sealed class Variant(string text, string code)
    {
        public string Text { get; } = text;

        public string Code { get; } = code;

        public string[] Words { get; } = text.Split(' ');

        public uint Letters { get; } = LineItemList.Letters(text);

        public ulong Polarity { get; } = Statements.Polarity.Of(text);
    }
}
