using System.Text.RegularExpressions;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>Tests "ökade från A till B" by itself: B has to be more than A, and what is called the difference their difference.</summary>
internal static partial class FromToChecks
{
    /// <summary>What is wrong with the statement; null when nothing is for sure.</summary>
    public static SelfContradiction? Of(FromTo statement) =>
        // Of negative amounts, more and less have two senses.
        statement.Earlier.Value < 0 || statement.Later.Value < 0 || statement.Earlier.InWords || statement.Later.InWords ? null : Direction(statement) ?? Difference(statement) ?? Times(statement);

    private static SelfContradiction? Direction(FromTo statement)
    {
        var (earlier, later) = (statement.Earlier, statement.Later);
        var (was, now) = (Interval(earlier), Interval(later));
        var rises = statement.Direction == Prose.Direction.More || statement.Direction == Prose.Direction.Better && IsBetterMore(statement.Subject.Concept);
        var falls = statement.Direction == Prose.Direction.Less || statement.Direction == Prose.Direction.Worse && IsBetterMore(statement.Subject.Concept);
        if (!(rises && now.High <= was.Low || falls && now.Low >= was.High) || was.Low == now.Low)
            return null;
        var (a, b) = (Printed(statement, earlier), Printed(statement, later));
        var words = Words(statement);
        return new SelfContradiction(
            statement.Sentence, [later, earlier], statement.Year, later.Value - (earlier.Value * Units.Scale(earlier.Unit) / Units.Scale(later.Unit)), null,
            new LocalisedText(
                $"texten säger ”{words}”, men {b} är {(rises ? "mindre" : "mer")} än {a}. Antingen är ett av talen fel eller ordet.",
                $"the text says “{words}”, but {b} is {(rises ? "less" : "more")} than {a}. Either one of the figures is wrong or the word."));
    }

    /// <summary>What is better when it is more; of costs, sick leave and the rest nobody knows.</summary>
    private static bool IsBetterMore(Concept concept) => concept is Concept.Result or Concept.Equity or Concept.EquityRatio or Concept.Cash or Concept.Income;

    private static SelfContradiction? Difference(FromTo statement)
    {
        if (statement.By is not { InWords: false } by)
            return null;
        var (earlier, later) = (statement.Earlier, statement.Later);
        var (was, now) = (Interval(earlier), Interval(later));
        var (a, b) = (earlier.Value * Units.Scale(earlier.Unit), later.Value * Units.Scale(later.Unit));
        var slack = ((was.High - was.Low) + (now.High - now.Low)) / 2;
        var growth = a == 0 ? (decimal?)null : 100 * (b - a) / a;
        decimal expected;
        if (by.Unit == Unit.Percent && earlier.Unit != Unit.Percent)
        {
            if (growth is not { } percent)
                return null;
            (expected, slack) = (percent, 100 * slack * Math.Max(1, b / a) / a);
        }
        else if (by.Unit == earlier.Unit || by.IsMoney && earlier.IsMoney)
        {
            // Of per cent, per cent may be units or growth.
            if (by.Unit == Unit.Percent && growth is { } relative && Agreement.Of(by, relative, 100 * slack * Math.Max(1, b / a) / a) != Fit.Disagrees)
                return null;
            expected = b - a;
        }
        else
        {
            return null;
        }

        if (Agreement.Of(by, expected, slack) != Fit.Disagrees)
            return null;
        var right = decimal.Round(Math.Abs(expected) / Units.Scale(by.Unit), by.Value.Scale, MidpointRounding.AwayFromZero);
        var (said, x, y) = (Printed(statement, by), Printed(statement, earlier), Printed(statement, later));
        return new SelfContradiction(
            statement.Sentence, [by, later, earlier], statement.Year, Math.Abs(by.Value) - right, right,
            new LocalisedText(
                $"texten säger en förändring med {said}, men från {x} till {y} är det {FigureText.Of(right, Language.Swedish)} {Wording.Unit(by.Unit, Language.Swedish)}.",
                $"the text says a change of {said}, but from {x} to {y} it is {FigureText.Of(right, Language.English)} {Wording.Unit(by.Unit, Language.English)}."));
    }

    /// <summary>"Från 22 till 37 deltagare, det vill säga mer än en fördubbling".</summary>
    private static SelfContradiction? Times(FromTo statement)
    {
        var (earlier, later, text) = (statement.Earlier, statement.Later, statement.Sentence.Text);
        if (Multiple().Match(text[Math.Max(earlier.End, later.End)..]) is not { Success: true } match || earlier.Value <= 0)
            return null;
        var times = match.Groups["half"].Success ? 0.5m : match.Groups["twice"].Success ? 2 : 3;
        var exact = later.Value * Units.Scale(later.Unit) / (earlier.Value * Units.Scale(earlier.Unit));
        var (low, high) = match.Groups["over"].Success != match.Groups["half"].Success && (match.Groups["over"].Success || match.Groups["under"].Success) ? (times * Least, times * Most) : match.Groups["over"].Success || match.Groups["under"].Success ? (times / Most, times / Least) : (times / About, times * About);
        if (exact >= low && exact <= high)
            return null;
        var (x, y, said) = (Printed(statement, earlier), Printed(statement, later), match.Groups["said"].Value);
        return new SelfContradiction(
            statement.Sentence, [later, earlier], statement.Year, later.Value - (times * earlier.Value), null,
            new LocalisedText(
                $"texten säger ”{said}”, men {y} är {FigureText.Of(decimal.Round(exact, 2), Language.Swedish)} gånger {x}.",
                $"the text says “{said}”, but {y} is {FigureText.Of(decimal.Round(exact, 2), Language.English)} times {x}."));
    }

    /// <summary>Parts of a multiple: just short of "mer än", far beyond it, and around one without a hedge.</summary>
    private const decimal Least = 0.97m;
    private const decimal Most = 1.5m;
    private const decimal About = 1.2m;

    [GeneratedRegex(@"^(?:\s\p{L}+){0,3},\s(?:(?:alltså|dvs\.?|det\svill\ssäga|vilket\s(?:är|var|innebär|innebar|motsvarar))\s)?(?<said>(?:(?<over>mer\sän|drygt|över)\s|(?<under>nästan|närmare|knappt|nära)\s)?(?:en\s)?(?:(?<twice>fördubbling|dubblering)|(?<thrice>tredubbling)|(?<half>halvering)))(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Multiple();

    /// <summary>What an amount stands for; people are counted, not rounded.</summary>
    private static (decimal Low, decimal High) Interval(Amount amount) => amount is { Unit: Unit.Count, Hedge: Hedge.None } ? (amount.Value, amount.Value) : Agreement.Interval(amount);

    /// <summary>The verb and what follows it up to the second amount.</summary>
    private static string Words(FromTo statement) => statement.Sentence.Text[statement.Start..Math.Max(statement.Earlier.End, statement.Later.End)].Trim();

    private static string Printed(FromTo statement, Amount amount) => statement.Sentence.Text[amount.Start..amount.End].Trim();
}
