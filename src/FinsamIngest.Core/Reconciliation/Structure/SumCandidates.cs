namespace FinsamIngest.Core.Reconciliation;

/// <summary>What stands above a row and has not been added up yet, and the candidates that follow from it.</summary>
internal sealed class SumCandidates(IReadOnlyList<RowShape> rows)
{
    /// <summary>Candidates of one total.</summary>
    public const int Limit = 12;

    /// <summary>Parts of one candidate: the longest lists seen (suppliers, contributions of a large association) have under 60.</summary>
    public const int PartLimit = 200;

    private const double LastResort = 0.3;

    private readonly RowSide[] _sides = RowSides.Of(rows);
    private readonly List<int> _open = [];
    private readonly List<int> _items = [];
    private readonly List<int> _headers = [];
    private int _opening = -1;
    private int _closing = -1;
    private int _flow = -1;

    /// <summary>Whether a hypothesis adds items that an earlier sum has used up.</summary>
    public static bool IsLastResort(SumHypothesis hypothesis) => hypothesis.Prior <= LastResort;

    public void Mark(int header) => _headers.Add(header);

    public void Add(int item, bool isCovered)
    {
        if (_items.Count <= PartLimit)
            _items.Add(item);
        if (isCovered)
            return;
        _open.Add(item);
        // More loose rows than a sum may have parts: the oldest cannot be reached any more, and a hostile table must stay linear.
        if (_open.Count > 4 * PartLimit)
            _open.RemoveRange(0, 2 * PartLimit);
    }

    public void Remember(int memo)
    {
        var text = LabelText.Normalise(rows[memo].Label);
        if (text.Contains("likvida", StringComparison.Ordinal))
            _opening = memo;
    }

    /// <summary>Uses up the parts of the chosen sum and puts the total in their place.</summary>
    public void Close(int total, SumHypothesis? chosen)
    {
        var text = LabelText.Normalise(rows[total].Label);
        if (IsCashPosition(text))
        {
            _closing = IsChange(text) ? _closing : total;
            return;
        }

        if (IsChange(text) || (text.Contains("kassaflöde", StringComparison.Ordinal) && IsOfTheYear(text)))
            _flow = total;
        if (chosen is { Parts.IsEmpty: false })
        {
            var first = chosen.Parts[0].Row;
            while (_open.Count > 0 && _open[^1] >= first)
                _open.RemoveAt(_open.Count - 1);
        }

        _open.Add(total);
        if (_open.Count > 4 * PartLimit)
            _open.RemoveRange(0, _open.Count - (2 * PartLimit));
    }

    /// <summary>The candidates for a total, the likeliest first.</summary>
    public List<SumHypothesis> For(int total)
    {
        var found = new List<SumHypothesis>();
        var role = rows[total].Role;
        var text = LabelText.Normalise(rows[total].Label);
        if (IsCashPosition(text))
        {
            // Without a flow of the year there is nothing to add to the opening.
            if (!IsChange(text))
                Offer(found, total, _opening < 0 || _flow < 0 ? [] : Signed(_opening, 1, _flow, 1), 0.9);
            else
            {
                Offer(found, total, Signed(_closing, 1, _opening, -1), 0.9);
                Offer(found, total, Signed(_flow, 1, -1, 0), 0.8);
            }

            return found;
        }

        var lastSum = _open.FindLastIndex(r => rows[r].Role != RowRole.Item);
        if (IsCashSection(text))
        {
            OfferOpen(found, total, AfterCashSection(lastSum), 0.85);
            AddSignVariants(found, total, text);
            return found;
        }

        var trailing = _open.Count - 1 - lastSum;
        var sum = role == RowRole.Sum;
        var grand = sum && (text.StartsWith("total", StringComparison.Ordinal) || text.EndsWith("totalt", StringComparison.Ordinal));

        // By definition everything below the assets, however many of its groups have sums of their own.
        if (sum && text.Contains("eget kapital", StringComparison.Ordinal) && text.Contains("skulder", StringComparison.Ordinal)
            && _open.FindLastIndex(r => LabelText.Normalise(rows[r].Label).Contains("tillgångar", StringComparison.Ordinal)) is >= 0 and var assets)
            OfferOpen(found, total, assets + (IsHeadOf(text, assets + 1) ? 2 : 1), 0.95);
        var match = MatchingHeader(total, text);
        if (match >= 0)
            OfferOpen(found, total, FirstOpenAfter(match), sum ? 0.85 : 0.5);
        else if (sum && MatchingItem(text) is >= 0 and var item)
            OfferOpen(found, total, item, 0.8);
        if (trailing > 0)
        {
            OfferOpen(found, total, lastSum + 1, sum ? grand ? 0.45 : 0.75 : 0.45);
            OfferRecentHeaders(found, total, lastSum + 1, sum ? 0.7 : 0.4);
        }

        OfferOpen(found, total, 0, sum ? trailing == 0 || grand ? 0.72 : 0.5 : 0.8);
        if (lastSum >= 0)
        {
            OfferOpen(found, total, lastSum, sum ? 0.4 : 0.6);
            // A sum directly under items adds at least these.
            if (!sum || trailing == 0)
                Offer(found, total, Weigh(_open.Where(r => rows[r].Role != RowRole.Item)), 0.42);
            if (_open.Count >= 2 && trailing == 0)
                OfferOpen(found, total, Math.Max(0, _open.Count - 2), 0.45);
            if (_open.Count >= 3 && trailing == 0)
                OfferOpen(found, total, Math.Max(0, _open.Count - 3), 0.35);
        }

        if (lastSum >= 0 || _items.Count != _open.Count)
            Offer(found, total, Weigh(_items), LastResort);
        AddSignVariants(found, total, text);
        return [.. found.OrderByDescending(h => h.Prior).Take(Limit)];
    }

    /// <summary>Cash at the end, or its change where the flow or the closing stands above it; a change under the flows alone is their sum.</summary>
    private bool IsCashPosition(string text) =>
        text.StartsWith("likvida medel", StringComparison.Ordinal) || text.StartsWith("utgående likvida", StringComparison.Ordinal)
        || (IsChange(text) && (_flow >= 0 || _closing >= 0));

    private static bool IsChange(string text) => text.Contains("förändring", StringComparison.Ordinal) && text.Contains("likvida", StringComparison.Ordinal);

    /// <summary>"Årets kassaflöde", "Periodens kassaflöde", "Kassaflöde för året".</summary>
    private static bool IsOfTheYear(string text) =>
        text.StartsWith("årets", StringComparison.Ordinal) || text.StartsWith("periodens", StringComparison.Ordinal)
        || text.StartsWith("kassaflöde för året", StringComparison.Ordinal) || text.StartsWith("kassaflöde för perioden", StringComparison.Ordinal);

    /// <summary>Investments and financing have rows of their own, or none in a year in which nothing was invested or borrowed; what is above them is another section's.</summary>
    private static bool IsCashSection(string text) =>
        text.StartsWith("kassaflöde från ", StringComparison.Ordinal) && (text.Contains("investering", StringComparison.Ordinal) || text.Contains("finansiering", StringComparison.Ordinal));

    /// <summary>The place behind the last total of a cash flow, or without one behind the last sum.</summary>
    private int AfterCashSection(int lastSum)
    {
        var last = _open.FindLastIndex(r => rows[r].Role != RowRole.Item
            && LabelText.Normalise(rows[r].Label) is var label && (label.Contains("kassaflöde", StringComparison.Ordinal) || label.Contains("medel från", StringComparison.Ordinal)));
        return (last >= 0 ? last : lastSum) + 1;
    }

    /// <summary>Whether an open row is the heading that the total closes ("Eget kapital och skulder" over "Summa eget kapital och skulder"): its figure can only be a note's number.</summary>
    private bool IsHeadOf(string total, int at) =>
        at < _open.Count && LabelText.Normalise(rows[_open[at]].Label) is { Length: > 0 } label && label.Length < total.Length && total.EndsWith(label, StringComparison.Ordinal);

    private static List<(int, int)> Signed(int a, int weightA, int b, int weightB)
    {
        var parts = new List<(int, int)>(2);
        if (a >= 0)
            parts.Add((a, weightA));
        if (b >= 0)
            parts.Add((b, weightB));
        return parts;
    }

    private static List<(int, int)> Weigh(IEnumerable<int> members) => [.. members.Take(PartLimit + 1).Select(r => (r, 1))];

    /// <summary>The nearest heading above that the total's label repeats ("Summa kortfristiga skulder" under "Kortfristiga skulder").</summary>
    private int MatchingHeader(int total, string text)
    {
        var subject = LabelText.Subject(text);
        if (subject.Length < 4)
            return -1;
        for (var h = _headers.Count - 1; h >= 0 && h >= _headers.Count - 12; h--)
        {
            var header = LabelText.Normalise(rows[_headers[h]].Label);
            if (header == subject || LabelText.Similarity(header, subject) >= 0.85)
                return _headers[h];
        }

        return -1;
    }

    /// <summary>The place among the open rows of an item that the total's label repeats: a line with a note of its own ("Kortfristiga skulder 7") and its sum.</summary>
    private int MatchingItem(string text)
    {
        var subject = LabelText.Subject(text);
        if (subject.Length < 4)
            return -1;
        for (var at = _open.Count - 1; at >= 0 && at >= _open.Count - 12 && rows[_open[at]].Role == RowRole.Item; at--)
            if (LabelText.Normalise(rows[_open[at]].Label) == subject)
                return at;
        return -1;
    }

    private int FirstOpenAfter(int row)
    {
        var at = _open.Count;
        while (at > 0 && _open[at - 1] > row)
            at--;
        return at;
    }

    private void OfferRecentHeaders(List<SumHypothesis> found, int total, int from, double prior)
    {
        var offered = 0;
        for (var h = _headers.Count - 1; h >= 0 && offered < 3; h--)
        {
            var at = FirstOpenAfter(_headers[h]);
            if (at >= _open.Count)
                continue;
            if (at < from)
                break;
            OfferOpen(found, total, at, prior - (0.05 * offered++));
        }
    }

    private void OfferOpen(List<SumHypothesis> found, int total, int from, double prior)
    {
        if (from < _open.Count && _open.Count - from <= PartLimit)
            Offer(found, total, Weigh(_open.Skip(from)), prior);
    }

    private void Offer(List<SumHypothesis> found, int total, List<(int Row, int Weight)> parts, double prior)
    {
        if (parts.Count is 0 or > PartLimit)
            return;
        foreach (var known in found)
            if (known.Parts.Length == parts.Count && known.Parts.SequenceEqual(parts))
                return;
        found.Add(new SumHypothesis(total, [.. parts], prior, rows[total].Role == RowRole.Sum));
    }

    /// <summary>Tables that print costs positive subtract them: income + and cost −, or the reverse for a net cost.</summary>
    private void AddSignVariants(List<SumHypothesis> found, int total, string text)
    {
        var netCost = text.Contains("nettokostnad", StringComparison.Ordinal);
        foreach (var plain in found.ToArray())
        {
            if (plain.Parts is [var (only, _)])
            {
                // Financial costs printed positive are all that "summa finansiella poster" has to subtract.
                if (_sides[only] == RowSide.Cost && rows[only].Role == RowRole.Item && text.Contains("finansiella poster", StringComparison.Ordinal))
                    Offer(found, total, [(only, -1)], plain.Prior * 0.9);
                continue;
            }

            var signed = plain.Parts.Select(p => (p.Row, _sides[p.Row] == RowSide.Cost ? -1 : 1)).ToList();
            OfferSigned(found, total, signed, plain.Prior * (rows[total].Role == RowRole.Sum ? 0.6 : 0.95), netCost);
            // Below the incomes of a result what has no word for its side is a cost: "Kansli", "Lotsen".
            if (rows[total].Role == RowRole.Result && plain.Parts.Select(p => p.Row).FirstOrDefault(r => _sides[r] == RowSide.Income, -1) is >= 0 and var income)
                OfferSigned(found, total, [.. signed.Select(p => (p.Row, p.Row > income && IsUnnamed(p.Row) ? -1 : p.Item2))], plain.Prior * 0.9, netCost);
        }
    }

    private void OfferSigned(List<SumHypothesis> found, int total, List<(int Row, int Weight)> signed, double prior, bool isNetCost)
    {
        if (signed.TrueForAll(p => p.Weight == -1) || signed.TrueForAll(p => p.Weight == 1))
            return;
        Offer(found, total, isNetCost ? [.. signed.Select(p => (p.Row, -p.Weight))] : signed, prior);
    }

    /// <summary>Whether a row names no side and counts no sides together.</summary>
    private bool IsUnnamed(int row) =>
        _sides[row] == RowSide.Unknown && rows[row].Role != RowRole.Result && !RowSides.IsFinancial(LabelText.Normalise(rows[row].Label));
}
