using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>
/// Years and days among header words: <c>2024</c>, <c>2024-12-31</c>, <c>24-12-31</c>, <c>241231</c>, <c>2024-12</c>, <c>fg år</c>. Days in words (<c>31 dec 2024</c>)
/// are a year among words that say nothing.
/// </summary>
internal static class HeaderDates
{
    /// <summary><c>2023–2025</c>: several years together.</summary>
    public static bool IsRangeOfYears(ReadOnlySpan<char> word) =>
        word.Length == 9 && (word[4] is '-' or '–') && Glyphs.IsYear(word[..4]) && Glyphs.IsYear(word[5..]) && word[..4].SequenceCompareTo(word[5..]) < 0;

    /// <summary>The year or day that a word says.</summary>
    /// <param name="line">The line.</param>
    /// <param name="index">Index of the word in it.</param>
    /// <param name="word">The word without punctuation around it.</param>
    /// <param name="period">The year or day.</param>
    public static bool TryRead(SourceLine line, int index, ReadOnlySpan<char> word, out HeaderPeriod period)
    {
        if (word.Length > 4 && Glyphs.IsMinus(word[0]))
            word = word[1..];
        if (IsStub(word))
        {
            var day = index + 1 < line.Words.Length && int.TryParse(line.TextOf(line.Words[index + 1]), out var d) ? d : 31;
            period = new HeaderPeriod(int.Parse(word[..4]), int.Parse(word[5..7]), day);
            return true;
        }
        return TryReadDay(word, out period) || TryReadRange(word, out period) || TryReadYear(word, out period) || TryReadRelative(line, index, word, out period);
    }

    /// <summary>The <c>31</c> of <c>2024-12- 31</c>, a date broken by a stray blank.</summary>
    public static bool IsSplitEnd(SourceLine line, int index) =>
        index > 0 && Glyphs.Digits(line.TextOf(line.Words[index])) && IsStub(line.TextOf(line.Words[index - 1]));

    private static bool IsStub(ReadOnlySpan<char> word) =>
        word.Length == 8 && Glyphs.IsYear(word[..4]) && Glyphs.IsMinus(word[4]) && Glyphs.Digits(word[5..7]) && Glyphs.IsMinus(word[7]);

    private static bool TryReadDay(ReadOnlySpan<char> word, out HeaderPeriod period)
    {
        period = default;
        if (Glyphs.IsDate(word) && Glyphs.IsYear(word[..4]))
        {
            period = new HeaderPeriod(int.Parse(word[..4]), int.Parse(word[5..7]), int.Parse(word[8..]));
            return true;
        }
        // 241231, as accounting systems print it, and 24-12-31.
        if (word.Length == 6 && Glyphs.Digits(word))
            return TryReadEdge(word[..2], word[2..4], word[4..], out period);
        if (word.Length == 8 && Glyphs.IsMinus(word[2]) && Glyphs.IsMinus(word[5]) && Glyphs.Digits(word[..2]) && Glyphs.Digits(word[3..5]) && Glyphs.Digits(word[6..]))
            return TryReadEdge(word[..2], word[3..5], word[6..], out period);
        // 2024-12: the month that a balance is of, to its end.
        if (word.Length == 7 && Glyphs.IsMinus(word[4]) && Glyphs.IsYear(word[..4]) && Glyphs.Digits(word[5..]) && int.Parse(word[5..]) is >= 1 and <= 12 and var month)
        {
            period = new HeaderPeriod(int.Parse(word[..4]), month, LastDay(month));
            return true;
        }
        return false;
    }

    /// <summary><c>2024-01-01–2024-12-31</c>, <c>240101-241231</c>, <c>2401-2412</c> in one word: the period that ends on its last day, or in its last month.</summary>
    private static bool TryReadRange(ReadOnlySpan<char> word, out HeaderPeriod period)
    {
        period = default;
        var half = word.Length / 2;
        if (word.Length % 2 == 0 || half < 4 || !Glyphs.IsMinus(word[half]))
            return false;
        var first = word[..half];
        var last = word[(half + 1)..];
        // Four digits with a month's number behind the year: those of "2023-2024" are years.
        if (half == 4)
            return TryReadMonth(first, out var begin) && TryReadMonth(last, out period) && begin.Month == 1 && period.Year == begin.Year;
        return TryReadDay(first, out var day) && TryReadDay(last, out period) && day is { IsDay: true, Year: var year } && year == period.Year;
    }

    private static bool TryReadMonth(ReadOnlySpan<char> word, out HeaderPeriod period)
    {
        period = default;
        return Glyphs.Digits(word) && int.Parse(word[2..]) is >= 1 and <= 12 and var month && TryReadEdge(word[..2], word[2..], LastDay(month).ToString(), out period);
    }

    /// <summary>Two digits of a year, and a day that periods begin or end on: other digits are amounts.</summary>
    private static bool TryReadEdge(ReadOnlySpan<char> year, ReadOnlySpan<char> month, ReadOnlySpan<char> day, out HeaderPeriod period)
    {
        period = new HeaderPeriod(2000 + int.Parse(year), int.Parse(month), int.Parse(day));
        return period.Year is >= 2010 and <= 2049 && period.Month is >= 1 and <= 12
            && (period.Day == 1 || period.Day == LastDay(period.Month) || period is { Month: 2, Day: 29 });
    }

    private static int LastDay(int month) => month switch { 2 => 28, 4 or 6 or 9 or 11 => 30, _ => 31 };

    private static bool TryReadYear(ReadOnlySpan<char> word, out HeaderPeriod period)
    {
        // 2024, and 20226: a year with a one-digit footnote mark.
        var found = word.Length is 4 or 5 && Glyphs.IsYear(word[..4]) && Glyphs.Digits(word);
        period = found ? new HeaderPeriod(int.Parse(word[..4]), 0, 0) : default;
        return found;
    }

    /// <summary><c>fg år</c>, <c>Föregående år</c>, <c>fjolåret</c>: the year before the report's.</summary>
    private static bool TryReadRelative(SourceLine line, int index, ReadOnlySpan<char> word, out HeaderPeriod period)
    {
        period = HeaderPeriod.LastYear;
        if (word.StartsWith("fjolår", StringComparison.OrdinalIgnoreCase))
            return true;
        return index > 0 && IsYearWord(word) && IsBefore(line.TextOf(line.Words[index - 1]).TrimEnd("."));
    }

    private static bool IsYearWord(ReadOnlySpan<char> word) =>
        word.Equals("år", StringComparison.OrdinalIgnoreCase) || word.Equals("året", StringComparison.OrdinalIgnoreCase) || word.Equals("års", StringComparison.OrdinalIgnoreCase);

    private static bool IsBefore(ReadOnlySpan<char> word) =>
        word.Equals("fg", StringComparison.OrdinalIgnoreCase) || word.Equals("f.g", StringComparison.OrdinalIgnoreCase) || word.Equals("föreg", StringComparison.OrdinalIgnoreCase)
        || word.Equals("föregående", StringComparison.OrdinalIgnoreCase) || word.Equals("förra", StringComparison.OrdinalIgnoreCase);
}
