namespace FinsamIngest.Core.Documents.Pages.Layout;

/// <summary>Puts runs on the same baseline into rows, makes words of the runs of a row, and gives raised marks to the row they belong to.</summary>
internal static class RowBuilder
{
    /// <summary>How far baselines of one row may differ, in ems of the smaller letters: cells that are centred instead of set on the baseline.</summary>
    private const float RowSlack = 0.3f;

    /// <summary>Letters of a raised mark against those of its line; marks are set at 58 to 75 %.</summary>
    private const float MarkSize = 0.87f;

    /// <summary>A mark stands at least and at most this much above the baseline, in ems of its line.</summary>
    private const float MinRise = 0.12f;
    private const float MaxRise = 0.8f;

    /// <summary>Rise of a mark that is as large as its line: less is another line's baseline, more is the line above.</summary>
    private const float SameSizeMinRise = 0.22f;
    private const float SameSizeMaxRise = 0.55f;

    /// <summary>Distance of a mark from its word, in ems.</summary>
    private const float MarkDistance = 0.4f;

    /// <summary>The same for a small raised figure, which justified lines and odd blanks push away from its word.</summary>
    private const float FarMarkDistance = 2.5f;

    /// <summary>Characters of a mark: "1", "12", "1)", "*", "1,2".</summary>
    private const int MarkLength = 5;

    /// <summary>Letters of spaced-out headings stand this far apart at most, in ems.</summary>
    private const float MaxSpacing = 0.7f;

    /// <summary>Runs of a row in which marks are looked for; no printed line has this many.</summary>
    private const int MaxRuns = 2000;

    /// <summary>Characters that parts are joined to: no word is longer.</summary>
    private const int MaxWord = 400;

    /// <summary>How much the distances of spaced-out letters vary, in ems: kerning.</summary>
    private const float SpacingSlack = 0.09f;

    /// <summary>Runs that a row of spaced-out letters has at least: one word of four letters.</summary>
    private const int MinSpacedRuns = 4;

    public static List<TextRow> Build(List<TextRun> runs)
    {
        runs.Sort((a, b) => a.Baseline != b.Baseline ? a.Baseline.CompareTo(b.Baseline) : a.X0.CompareTo(b.X0));
        var rows = new List<TextRow>();
        foreach (var run in runs)
        {
            var row = rows.Count > 0 ? rows[^1] : null;
            if (row is null || run.Baseline - row.Baseline > RowSlack * Math.Min(run.Size, row.Size))
                rows.Add(new TextRow(run.Baseline, run.Size, [run]));
            else
                row.Runs.Add(run);
            rows[^1].Size = Math.Max(rows[^1].Size, run.Size);
        }

        foreach (var row in rows)
            row.Runs.Sort((a, b) => a.X0.CompareTo(b.X0));
        AttachMarks(rows);
        rows.RemoveAll(row => row.Runs.Count == 0);
        foreach (var row in rows)
            JoinWords(row);
        return rows;
    }

    private static void AttachMarks(List<TextRow> rows)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row.Runs.Count > MaxRuns)
                continue;
            for (int n = 0; n < row.Runs.Count; n++)
            {
                var mark = row.Runs[n];
                if (mark.Text.Length > MarkLength)
                    continue;
                for (int below = i; below < rows.Count && below <= i + 3; below++)
                {
                    if (!IsMarkOf(mark, rows[below]))
                        continue;
                    mark.Raised = true;
                    if (below != i)
                    {
                        row.Runs.RemoveAt(n--);
                        rows[below].Runs.Insert(rows[below].LastStartingBefore(mark.X0) + 1, mark);
                    }

                    break;
                }
            }
        }
    }

    private static bool IsMarkOf(TextRun mark, TextRow row)
    {
        int index = row.LastStartingBefore(mark.X0 + 0.01f);
        for (int i = Math.Max(0, index - 1); i <= Math.Min(index + 1, row.Runs.Count - 1); i++)
        {
            var word = row.Runs[i];
            if (ReferenceEquals(word, mark) || word.Raised)
                continue;
            float rise = (word.Baseline - mark.Baseline) / Math.Max(word.Size, 0.1f);
            bool small = mark.Size <= MarkSize * word.Size;
            if (small ? rise is < MinRise or > MaxRise : rise is < SameSizeMinRise or > SameSizeMaxRise)
                continue;
            float reach = (small && IsFigure(mark.Text) ? FarMarkDistance : MarkDistance) * word.Size;
            bool after = mark.X0 >= word.X1 - MarkDistance * word.Size && mark.X0 <= word.X1 + reach;
            bool before = mark.X1 >= word.X0 - MarkDistance * word.Size && mark.X1 <= word.X0 + MarkDistance / 2 * word.Size;
            if (after || before)
                return true;
        }

        return false;
    }

    private static bool IsFigure(string text) => text.Length <= 2 && text.All(char.IsAsciiDigit);

    private static void JoinWords(TextRow row)
    {
        var words = new List<TextRun>(row.Runs.Count);
        foreach (var run in row.Runs)
        {
            if (words.Count == 0)
            {
                words.Add(run);
                continue;
            }

            var previous = words[^1];
            if (IsOverprint(previous, run))
                previous.Bold = true;
            else if (!run.AfterBlank && run.Raised == previous.Raised && ReferenceEquals(run.Cell, previous.Cell) && previous.Text.Length < MaxWord && previous.GapTo(run) is > -RunBuilder.Overlap and <= RunBuilder.WordGap)
                previous.Join(run);
            else
                words.Add(run);
        }

        row.Runs.Clear();
        row.Runs.AddRange(words);
        JoinSpacedLetters(row.Runs);
    }

    /// <summary>The same word printed again with a small shift: bold without a bold font.</summary>
    private static bool IsOverprint(TextRun first, TextRun second) =>
        first.Text == second.Text
        && Math.Abs(second.X0 - first.X0) < 0.2f * first.Size
        && Math.Abs(second.X1 - first.X1) < 0.2f * first.Size
        && Math.Abs(second.Baseline - first.Baseline) < 0.2f * first.Size;

    /// <summary>
    /// Rows set with wide letter spacing (headings, footers): most runs are single characters, more letters than figures, at even distances. What stands
    /// at that distance is joined; wider gaps and printed blanks separate words.
    /// </summary>
    private static void JoinSpacedLetters(List<TextRun> words)
    {
        if (words.Count < MinSpacedRuns || 2 * words.Count(word => word.Text.Length == 1) < words.Count || words.Count(IsLetter) < words.Count / 2)
            return;
        var gaps = new List<float>();
        for (int i = 1; i < words.Count; i++)
            if (!words[i].AfterBlank && words[i - 1].GapTo(words[i]) is > 0 and <= MaxSpacing and var gap)
                gaps.Add(gap);
        if (gaps.Count < MinSpacedRuns / 2)
            return;
        gaps.Sort();
        float even = gaps[gaps.Count / 4] + SpacingSlack;
        var joined = new List<TextRun> { words[0] };
        foreach (var word in words.Skip(1))
        {
            if (!word.AfterBlank && word.Raised == joined[^1].Raised && ReferenceEquals(word.Cell, joined[^1].Cell) && joined[^1].Text.Length < MaxWord && joined[^1].GapTo(word) is > -RunBuilder.Overlap and var gap && gap <= even)
                joined[^1].Join(word);
            else
                joined.Add(word);
        }

        words.Clear();
        words.AddRange(joined);
    }

    private static bool IsLetter(TextRun run) => run.Text.Length == 1 && char.IsLetter(run.Text[0]) && !run.Raised;
}
