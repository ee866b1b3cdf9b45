using System.Text.RegularExpressions;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Finds "SUBJECT ökade från A till B", "… minskade till B från A", "under året steg SUBJECT från A till B" with A and B in money, per cent, heads or staff. One unit serves
/// both amounts; without any the subject must say it ("antalet deltagare", "årsarbetare"). Only plain statements about two years count.
/// </summary>
internal static partial class FromToReader
{
    /// <summary>The statements of a report, in the order of its text.</summary>
    public static List<FromTo> Read(List<Sentence> sentences, int? year)
    {
        var found = new List<FromTo>();
        if (year is not { } reported)
            return found;
        foreach (var sentence in sentences)
        {
            var text = sentence.Text.AsSpan();
            if (!text.ContainsAnyInRange('0', '9') || !text.Contains("från ", StringComparison.OrdinalIgnoreCase) || !text.Contains("till ", StringComparison.OrdinalIgnoreCase))
                continue;
            foreach (Match match in Form().Matches(sentence.Text))
                if (Of(sentence, match, reported) is { } statement)
                    found.Add(statement);
        }

        return found;
    }

    private static FromTo? Of(Sentence sentence, Match match, int reported)
    {
        var text = sentence.Text;
        var (from, to) = ComparisonReader.Clause(text, match.Index, match.Index + match.Length);
        var clause = text.AsSpan(from, to - from);
        if (Denied().IsMatch(clause))
            return null;
        var behind = text[(match.Index + match.Length)..to];
        var isPlain = !Doubtful().IsMatch(clause) && !ComparisonReader.Narrows(behind);
        var amounts = AmountReader.Read(text, null);
        var words = ProseWords.Of(text, amounts);
        // "… från A till B och antalet deltagare har minskat från C till D": of the second pair, what stands between.
        var since = amounts.Where(a => a.End <= match.Index).Select(a => a.End).DefaultIfEmpty(from).Max();
        var (subject, isSure) = SubjectOf(words, Math.Max(from, since), match);
        if (!isSure)
            (subject, isSure) = SubjectOf(words, from, match);
        if (Years(text, (from, to), match, reported) is not { } years || Amounts(text, match, amounts, subject) is not { } pair)
            return null;
        // "Från 40 till 52 procent av de planerade": the first is no share.
        if (ComparisonReader.IsPart(behind) && !(match.Groups["earlierunit"].Success && match.Groups["laterunit"].Success))
            return null;
        return new FromTo(sentence, subject, pair.Earlier, pair.Later, years.Base, years.Year)
        {
            Start = match.Index,
            Direction = Directions.Of(text[match.Index..Math.Min(match.Groups["earlier"].Index, match.Groups["later"].Index)], ""),
            By = StepOf(text, match, amounts, pair.Earlier, pair.Later),
            IsPlain = isPlain && isSure,
        };
    }

    /// <summary>"Ökade med X från …", "… till B, alltså med X", "… till B, en ökning med X".</summary>
    private static Amount? StepOf(string text, Match match, List<Amount> amounts, Amount earlier, Amount later)
    {
        var end = match.Index + match.Length;
        return amounts.Find(a => a.At > match.Index && a.At < Math.Min(earlier.At, later.At))
            ?? amounts.Find(a => a.At > end && Concluding().IsMatch(text.AsSpan(end, a.Start - end)));
    }

    /// <summary>What stands before the verb, or between it and the amounts ("under året ökade intäkterna från …"); names on both sides make it unsure.</summary>
    private static (Subject Subject, bool IsSure) SubjectOf(List<ProseWord> words, int from, Match match)
    {
        var gap = match.Groups["gap"];
        var before = SubjectReader.Of(words, from, match.Index, nearest: true);
        var between = SubjectReader.Of(words, gap.Index, gap.Index + gap.Length, nearest: true);
        return ((before.IsEmpty ? between : before) with { IsDirect = true }, before.IsEmpty != between.IsEmpty);
    }

    /// <summary>The years of the two amounts; null where the sentence names more than the two, or only one that is not the later.</summary>
    private static (int Base, int Year)? Years(string text, (int From, int To) clause, Match match, int reported)
    {
        var (earlier, later) = (YearIn(match.Groups["earlieryear"]), YearIn(match.Groups["lateryear"]));
        foreach (var (year, at) in YearWords.All(text))
        {
            if (at < clause.From || at >= clause.To)
                continue;
            if (YearWords.IsCompared(text, at))
                earlier ??= year;
            else if (year != earlier)
                later ??= year;
            if (year != earlier && year != later)
                return null;
        }

        var now = later ?? reported;
        var before = earlier ?? now - 1;
        return before < now ? (before, now) : null;
    }

    private static int? YearIn(Group group) => group.Success ? int.Parse(group.ValueSpan) : null;

    private static (Amount Earlier, Amount Later)? Amounts(string text, Match match, List<Amount> amounts, Subject subject)
    {
        var (a, b) = (match.Groups["earlier"], match.Groups["later"]);
        Amount? Printed(Group number) => amounts.Find(x => x.HasUnit && !x.InWords && x.At >= number.Index && x.At < number.Index + number.Length);
        var (earlier, later) = (Printed(a), Printed(b));
        if (!IsBetween(text, a, earlier, match.Groups["earlierunit"]) || !IsBetween(text, b, later, match.Groups["laterunit"]))
            return null;
        if ((later?.Unit ?? earlier?.Unit ?? UnitOf(subject)) is not { } unit)
            return null;
        earlier ??= Bare(a, unit);
        later ??= Bare(b, unit);
        return earlier is null || later is null || earlier.IsMoney != later.IsMoney || !earlier.IsMoney && earlier.Unit != later.Unit ? null : (earlier, later);
    }

    /// <summary>Whether the words after a number are its unit and nothing else: "12 deltagare i Östby" is narrowed.</summary>
    private static bool IsBetween(string text, Group number, Amount? amount, Group unit) =>
        !unit.Success || amount is not null && text[Math.Min(amount.End, unit.Index + unit.Length)..(unit.Index + unit.Length)].Trim(' ', '.').Length == 0 && amount.At >= number.Index;

    private static Unit? UnitOf(Subject subject)
    {
        if (subject.Words.Any(w => w.Lower.Contains("årsarbet", StringComparison.Ordinal) || w.Lower is "heltidstjänster" or "tjänster"))
            return Unit.Fte;
        return subject.Words.Any(w => w.Lower is "antal" or "antalet") ? Unit.Count : null;
    }

    /// <summary>The amount with a unit that is not printed beside it; whole numbers that are years are none.</summary>
    private static Amount? Bare(Group number, Unit unit)
    {
        var read = AmountReader.Read(number.Value + " tkr", null);
        if (read is not [{ } amount] || amount.Value is >= 2000 and < 2050 && amount.Value.Scale == 0 && !number.Value.Contains(' ', StringComparison.Ordinal))
            return null;
        return amount with { Start = number.Index + amount.Start, At = number.Index + amount.At, End = number.Index + number.Length, Unit = unit };
    }

    private const string Verb = @"(?:öka(?:de|t|r|des|ts)|minska(?:de|t|r|des|ts)|steg|stigit|stiger|sjönk|sjunkit|sjunker|växte|vuxit|höjdes|höjts|sänktes|sänkts|förändra(?:des|ts)|förbättra(?:des|ts)|försämra(?:des|ts)|stärk(?:te|t|tes|ts)|försvaga(?:de|t|des|ts)|föll|fallit|faller|dalade|krymp(?:te|t)|gick|gått|går)";

    private const string Gap = @"(?<gap>(?:\s(?!från\s|till\s\d)(?:\p{L}[\p{L}-]*|20[0-4]\d)){0,8})";

    private const string Number = @"(?:(?:ca|cirka|drygt|knappt|omkring|närmare|runt)\s)?(?:\d{1,3}(?:[ .]\d{3})+(?![\d])|\d+)(?:,\d{1,3}(?!\d))?";

    private const string UnitWords = @"(?:\s?%|\s(?:miljoner|tusen|milj\.?)\s(?:kronor|kr)|\s(?!till(?!\p{L})|från(?!\p{L})|under(?!\p{L})|år(?!\p{L})|i(?!\p{L})|för(?!\p{L})|jämfört|mellan|och(?!\p{L})|vilket|medan|per(?!\p{L}))\p{L}+(?:\.\s?kr(?!\p{L}))?\.?)";

    /// <summary>"Ökade med 7,5 procent, från …".</summary>
    private const string By = @"(?:\smed\s(?:\p{L}+\s)?\d[\d ,.]*(?:%|\s?\p{L}+\.?(?:\skronor)?)(?:,?\seller\s\d[\d ,]*\s?(?:%|procent))?,?)?";

    private const string When = @"\s\(?(?:(?:under|för|i)\s)?(?:år\s)?";

    [GeneratedRegex(
        @"(?<!\p{L})" + Verb + Gap + By + @",?\s(?:
            från\s(?<earlier>" + Number + @")(?<earlierunit>" + UnitWords + @")?(?:" + When + @"(?<earlieryear>20[0-4]\d)\)?)?\still\s(?<later>" + Number + @")(?<laterunit>" + UnitWords + @")?(?:" + When + @"(?<lateryear>20[0-4]\d)\)?)?
          | till\s(?<later>" + Number + @")(?<laterunit>" + UnitWords + @")?(?:" + When + @"(?<lateryear>20[0-4]\d)\)?)?,?\sfrån\s(?<earlier>" + Number + @")(?<earlierunit>" + UnitWords + @")?(?:" + When + @"(?<earlieryear>20[0-4]\d)\)?)?
        )(?![\d-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Form();

    /// <summary>Taken back: "inte minskat från A till B utan …".</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:inte|ej|aldrig|varken|snarare|om|ifall)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denied();

    /// <summary>What leads from the two amounts to their difference.</summary>
    [GeneratedRegex(@"^\s?[,(–-]?\s?(?:(?:alltså|dvs\.?|d\.v\.s\.?|det\svill\ssäga|(?:vilket|som|det)\s(?:är|var|ger|innebär|innebar|motsvarar|motsvarade|betyder))\s)?(?:en\s(?:\p{L}+\s)?(?:ökning|minskning|höjning|sänkning|uppgång|nedgång|förbättring|försämring|förändring)(?:\s(?:på|med|om))?\s|(?<=(?:alltså|dvs\.?|d\.v\.s\.?|säga)\s)med\s|(?<=[,(]\s?)motsvarande\s)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Concluding();

    /// <summary>What is denied, supposed or wished; more years than two, a part of one, a part of a thing, or a budget.</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:om|ifall|inte|ej|inga|ingen|inget|aldrig|bör|ska|skall|skulle|kommer|kan|kunna|kunde|förvänt\p{L}*|vänta\p{L}*|beräknas|troligen|halvår\p{L}*|tertial\p{L}*|vår(?:en)?|höst(?:en)?|sommar(?:en)?|delvis|vissa|några|del|delar|flesta|exkl\p{L}*|inkl\p{L}*|varje|respektive|nästa|\p{L}*perioden?|sedan|senaste|mellan|budget\p{L}*|prognos\p{L}*|plan(?:en|erat|erade)?|delår\p{L}*|kvartal\p{L}*|månad\p{L}*|per\s\p{L}+|genomsnitt\p{L}*|snitt|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doubtful();
}
