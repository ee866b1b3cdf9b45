using System.Text;
using FinsamIngest.Core.Documents.Pages.Tags;

namespace FinsamIngest.Core.Documents.Pages.Layout;

/// <summary>Joins letters that follow each other in the content and touch on the page into runs.</summary>
/// <param name="tags">The page's tagged table cells: letters of two cells are never one word, however near they stand.</param>
internal sealed class RunBuilder(PageTags tags)
{
    /// <summary>A gap from here on separates words, in ems. The narrowest blank that typesetters use is an eighth; kerning stays below a tenth.</summary>
    public const float WordGap = 0.1f;

    /// <summary>How far a letter may overlap the one before, in ems: kerning and italics stay below this.</summary>
    public const float Overlap = 0.3f;

    /// <summary>How far baselines of one run may differ, in ems: rounding of producers, skew of scans.</summary>
    private const float BaselineSlack = 0.06f;

    /// <summary>A letter printed again this near, in ems, makes the first one bolder.</summary>
    private const float OverprintShift = 0.15f;

    /// <summary>
    /// Trust in the hidden text layer that a scanner's own recognition left, in per cent. The file does not say how sure that program was; on clean scans
    /// recognition is right about nine words of ten or better.
    /// </summary>
    private const byte HiddenText = 90;

    private readonly StringBuilder text = new();
    private readonly List<TextRun> runs = [];
    private TextRun? run;
    private Letter last;
    private bool blankBefore;

    /// <summary>Ends the last run and gives all of them.</summary>
    public List<TextRun> Finish()
    {
        End();
        return runs;
    }

    /// <summary>Adds the next letter in content order.</summary>
    public void Add(in Letter letter)
    {
        if (letter.IsBlank)
        {
            End();
            blankBefore = true;
            return;
        }

        if (run is not null)
        {
            float size = Math.Max(run.Size, 0.1f);
            bool sameLine = Math.Abs(letter.OriginY - last.OriginY) <= BaselineSlack * size && Math.Abs(letter.FontSize - run.Size) <= 0.1f * size;
            if (sameLine && Math.Abs(letter.X0 - last.X0) < OverprintShift * size && letter.Text == last.Text && letter.X1 - letter.X0 > 2 * Math.Abs(letter.X0 - last.X0))
            {
                run.Bold = true;
                return;
            }

            float gap = (letter.X0 - last.X1) / size;
            if (!sameLine || gap > WordGap || gap < -Overlap || (letter.MarkedContentId != run.MarkedContentId && !ReferenceEquals(tags.CellOf(letter), run.Cell)))
                End();
        }

        if (run is null)
            Start(letter);
        else
            Extend(letter);
        last = letter;
    }

    private void Start(in Letter letter)
    {
        run = new TextRun
        {
            Text = "",
            X0 = letter.X0,
            Y0 = letter.Y0,
            X1 = letter.X1,
            Y1 = letter.Y1,
            Baseline = letter.OriginY,
            Size = letter.FontSize,
            Bold = letter.Font.Bold || (letter.Traits & LetterTraits.Stroked) != 0,
            MarkedContentId = letter.MarkedContentId,
            Cell = tags.CellOf(letter),
            AfterBlank = blankBefore,
            Recognition = RecognitionOf(letter),
        };
        blankBefore = false;
        text.Append(letter.Text);
    }

    private void Extend(in Letter letter)
    {
        run!.X1 = Math.Max(run.X1, letter.X1);
        run.X0 = Math.Min(run.X0, letter.X0);
        run.Y0 = Math.Min(run.Y0, letter.Y0);
        run.Y1 = Math.Max(run.Y1, letter.Y1);
        run.Recognition = TextRun.LeastSure(run.Recognition, RecognitionOf(letter));
        text.Append(letter.Text);
    }

    private static byte? RecognitionOf(in Letter letter) =>
        (letter.Traits & LetterTraits.Recognised) != 0 ? letter.Confidence : (letter.Traits & LetterTraits.Hidden) != 0 ? HiddenText : null;

    private void End()
    {
        if (run is null)
            return;
        WordText.Clean(text);
        if (text.Length > 0)
            AddWords(run, text.ToString());
        text.Clear();
        run = null;
    }

    /// <summary>A text that stands for a whole span (ActualText) can hold blanks; its words share the box by their lengths.</summary>
    private void AddWords(TextRun whole, string all)
    {
        if (!all.Contains(' ', StringComparison.Ordinal))
        {
            whole.Text = all;
            runs.Add(whole);
            return;
        }

        float step = (whole.X1 - whole.X0) / all.Length;
        for (int start = 0; start < all.Length;)
        {
            int end = all.IndexOf(' ', start);
            if (end < 0)
                end = all.Length;
            if (end > start)
            {
                runs.Add(new TextRun
                {
                    Text = all[start..end],
                    X0 = whole.X0 + step * start,
                    Y0 = whole.Y0,
                    X1 = whole.X0 + step * end,
                    Y1 = whole.Y1,
                    Baseline = whole.Baseline,
                    Size = whole.Size,
                    Bold = whole.Bold,
                    MarkedContentId = whole.MarkedContentId,
                    Cell = whole.Cell,
                    AfterBlank = start > 0 || whole.AfterBlank,
                    Recognition = whole.Recognition,
                });
            }

            start = end + 1;
        }
    }
}
