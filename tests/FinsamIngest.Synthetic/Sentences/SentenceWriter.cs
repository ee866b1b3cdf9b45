using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Sentences;

/// <summary>
/// Writes sentences about a report's costs into it: half of them right, half made wrong by a slip that people make, and between them such as only seem to speak
/// of the tables. Shares no code and no words with the reader.
/// </summary>
internal sealed class SentenceWriter(TruthReport report, Dice dice)
{
    private readonly List<TruthSentence> written = [];

    /// <summary>Adds sentences to the report and says what they are.</summary>
    public static List<TruthSentence> Write(SyntheticReport report)
    {
        var writer = new SentenceWriter(report.Truth, new Dice(report.Seed).Fork("sentences"));
        writer.WriteAll();
        return writer.written;
    }

    private void WriteAll()
    {
        var rows = RowsToName.Of(report);
        foreach (var row in dice.Some(rows, Math.Min(rows.Count, 8)))
        {
            var isWrong = dice.Chance(0.5);
            switch (dice.Next(6))
            {
                case 0:
                    Level(row, isWrong);
                    break;
                case 1:
                    Deviation(row, isWrong);
                    break;
                case 2:
                    OffBudget(row, isWrong);
                    break;
                case 3:
                    Change(row, isWrong);
                    break;
                case 4:
                    Moved(row, isWrong);
                    break;
                default:
                    Distract(row);
                    break;
            }
        }

        Place();
    }

    private void Level(NamedRow row, bool isWrong)
    {
        var (amount, slip) = isWrong ? Slipped(row, row.Actual) : (row.Actual, null);
        if (amount is not { } value)
            return;
        var shown = SentenceAmount.Print(dice, value, row.Step, isWrong);
        if (row.Budget is { } budget && dice.Chance(0.25))
            Add("against budget", slip, dice.Pick($"{row.Subject} kostade {shown} mot budgeterade {SentenceAmount.Print(dice, budget, row.Step, true)}.", $"Utfallet för {row.Object} blev {shown}, budgeten var {SentenceAmount.Print(dice, budget, row.Step, true)}."));
        else
            Add("level", slip, dice.Pick(
                $"{row.Subject} kostade {shown} under {report.Year}.",
                $"Kostnaden för {row.Object} uppgick till {shown}.",
                $"För {row.Object} redovisas en kostnad på {shown}.",
                $"Till {row.Object} har förbundet betalat {shown}.",
                $"Under året förbrukade {row.Object} {shown}.",
                $"{shown} har använts till {row.Object}.",
                $"Kostnaden för {row.Object} ({shown}) har bokförts löpande.",
                $"{row.Subject}: {shown}.",
                $"Förbundets kostnad för {row.Object} stannade på {shown}, vilket styrelsen har följt under året."));
    }

    /// <summary>"X dyrare än budgeterat".</summary>
    private void Deviation(NamedRow row, bool isWrong)
    {
        if (row.Budget is not { } budget || !IsClear(row.Actual, budget, 0.05m))
            return;
        var (difference, slip) = Difference(row, row.Actual - budget, isWrong);
        var isOver = (row.Actual > budget) != (slip == "direction");
        var shown = SentenceAmount.Print(dice, difference, row.Step, true);
        Add("deviation", slip, isOver
            ? dice.Pick(
                $"{row.Subject} blev {shown} dyrare än budgeterat.", $"{row.Subject} överskred budgeten med {shown}.", $"Kostnaden för {row.Object} blev {shown} högre än budget.",
                $"{row.Subject} gick {shown} över budget.", $"Jämfört med budget blev {row.Object} {shown} dyrare.", $"För {row.Object} redovisas ett överskridande på {shown} mot budget.")
            : dice.Pick(
                $"{row.Subject} blev {shown} billigare än budgeterat.", $"{row.Subject} underskred budgeten med {shown}.", $"Kostnaden för {row.Object} blev {shown} lägre än budget.",
                $"{row.Subject} kostade {shown} mindre än planerat.", $"Jämfört med budget blev {row.Object} {shown} billigare.", $"{row.Subject} har förbrukat {shown} mindre än budgeterat."));
    }

    private void OffBudget(NamedRow row, bool isWrong)
    {
        if (row.Budget is not { } budget || !IsClear(row.Actual, budget, 0.08m))
            return;
        Add("budget in words", isWrong ? "direction" : null, (row.Actual > budget) != isWrong
            ? dice.Pick($"{row.Subject} blev dyrare än planerat.", $"Kostnaden för {row.Object} översteg budget.", $"{row.Subject} kostade mer än budgeterat.", $"Kostnaden för {row.Object} var högre än budgeterat.", $"{row.Subject} gick över budget.")
            : dice.Pick($"{row.Subject} blev billigare än planerat.", $"Kostnaden för {row.Object} understeg budget.", $"{row.Subject} kostade mindre än budgeterat.", $"Kostnaden för {row.Object} var lägre än budgeterat.", $"{row.Subject} höll sig inom budget."));
    }

    private void Change(NamedRow row, bool isWrong)
    {
        if (row.Prior is not { } prior || !IsClear(row.Actual, prior, 0.05m))
            return;
        var (difference, slip) = Difference(row, row.Actual - prior, isWrong);
        var verb = (row.Actual > prior) != (slip == "direction") ? "ökade" : "minskade";
        var shown = SentenceAmount.Print(dice, difference, row.Step, true);
        Add("change", slip, dice.Pick(
            $"Kostnaden för {row.Object} {verb} med {shown} jämfört med {report.Year - 1}.", $"Jämfört med föregående år {verb} kostnaden för {row.Object} med {shown}.",
            $"{row.Subject} {verb} med {shown} från föregående år.", $"Kostnaden för {row.Object} {verb} med {shown} sedan {report.Year - 1}."));
    }

    private void Moved(NamedRow row, bool isWrong)
    {
        if (row.Prior is not { } prior || !IsClear(row.Actual, prior, 0.08m))
            return;
        var isMore = (row.Actual > prior) != isWrong;
        Add("year in words", isWrong ? "direction" : null, dice.Pick(
            $"Kostnaden för {row.Object} {(isMore ? "ökade" : "minskade")} jämfört med föregående år.", $"{row.Subject} kostade {(isMore ? "mer" : "mindre")} än {report.Year - 1}.",
            $"{row.Subject} blev {(isMore ? "dyrare" : "billigare")} än året innan.", $"Jämfört med {report.Year - 1} {(isMore ? "ökade" : "minskade")} kostnaden för {row.Object}."));
    }

    /// <summary>Speaks of a part, another time, or what might have been: no table can say that it is wrong.</summary>
    private void Distract(NamedRow row)
    {
        var other = SentenceAmount.Print(dice, Math.Max(20_000, Math.Round(row.Actual * dice.Between(15, 160) / 100_000m) * 1_000m), row.Step, true);
        Add("other thing", null, dice.Pick(
            $"För {report.Year + 1} budgeteras {other} till {row.Object}.", $"{row.Subject} i Söderköping kostade {other}.", $"Av kostnaden för {row.Object} avser {other} lokaler.",
            $"Om {row.Object} hade fortsatt hela året skulle kostnaden ha blivit {other}.", $"Under första halvåret kostade {row.Object} {other}.", $"Kommunen har dessutom bidragit med {other} till {row.Object}.",
            $"Styrelsen har avsatt {other} för en utökning av {row.Object} under {report.Year + 1}.", $"Kostnaden för {row.Object} var inte högre än budgeterat i alla delar.",
            $"En deltagare i {row.Object} kostar i genomsnitt {SentenceAmount.Print(dice, dice.Between(12, 60) * 1_000m, row.Step, true)}.", $"{row.Subject} bedöms bli dyrare än budgeterat under {report.Year + 1}."));
    }

    private (decimal? Amount, string? Slip) Slipped(NamedRow row, decimal right)
    {
        if (row.Prior is { } prior && IsClear(right, prior, 0.05m) && Math.Max(right, prior) < 3 * Math.Min(right, prior) && dice.Chance(0.35))
            return (prior, "stale year");
        return (Mistyped(row, right), "digit");
    }

    private (decimal Difference, string? Slip) Difference(NamedRow row, decimal right, bool isWrong)
    {
        if (!isWrong)
            return (Math.Abs(right), null);
        return dice.Chance(0.5) ? (Math.Abs(right), "direction") : (Mistyped(row, Math.Abs(right)) ?? Math.Abs(right), Mistyped(row, Math.Abs(right)) is null ? "direction" : "digit");
    }

    /// <summary>The first or second digit of the amount in tkr changed by two or more, or the first two swapped; null for amounts of one digit.</summary>
    private static decimal? Mistyped(NamedRow row, decimal kronor)
    {
        var digits = Math.Round(kronor / 1_000).ToString("0", System.Globalization.CultureInfo.InvariantCulture).ToCharArray();
        if (digits.Length < 2)
            return null;
        var at = digits.Length > 2 && row.Row.Label.Length % 2 == 0 ? 1 : 0;
        digits[at] = digits[at] >= '6' ? (char)(digits[at] - 3) : (char)(digits[at] + 3);
        return decimal.Parse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture) * 1_000;
    }

    private static bool IsClear(decimal a, decimal b, decimal share) => b > 0 && Math.Abs(a - b) >= Math.Max(20_000, share * b);

    private void Add(string kind, string? slip, string text) => written.Add(new TruthSentence($"S{written.Count + 1}", kind, slip, text));

    /// <summary>Each in a paragraph of its own under the heading of the economy, between sentences that say nothing.</summary>
    private void Place()
    {
        var at = 1 + report.Blocks.FindIndex(b => b.Heading == "Ekonomiskt resultat");
        foreach (var sentence in written)
        {
            var blank = sentence.Text.IndexOf(' ', StringComparison.Ordinal);
            report.Blocks.Insert(at++, new Block { Paragraph = $"\u0001{sentence.Id}\u0002{sentence.Text[..blank]}\u0003{sentence.Text[blank..]}" });
            report.Blocks.Insert(at++, new Block { Paragraph = dice.Pick<string>(Names.Phrases.Sentences) });
        }
    }
}
