using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Names the slip that turns the right figure into the printed one.</summary>
internal sealed class SlipClassifier(CausalSystem system)
{
    public CauseKind Classify(int index, decimal printed, decimal solved)
    {
        var figure = system.Book.Figures[index];
        var kind = DigitChange.Classify(printed, solved);
        if (kind != CauseKind.SignError && system.Book.RowOf(figure).CellIn(system.Book.Tables[figure.Table].Columns[figure.Column].Id) is { } cell
            && FormatChecks.IsMalformed(cell) && DigitChange.IsRemainder(printed, solved))
            return CauseKind.Misprint;
        if (kind == CauseKind.Unknown && HasCounterpart(index, solved))
            return CauseKind.StaleOrWrongColumn;
        if (kind == CauseKind.Unknown && printed != 0 && solved != 0)
        {
            var ratio = Math.Abs(solved / printed);
            if (ratio is 1000m or 0.001m or 1_000_000m)
                return CauseKind.WrongUnit;
        }

        return kind;
    }

    /// <summary>Whether another table prints the value for the same item, so that this one shows some other figure in its place.</summary>
    private bool HasCounterpart(int index, decimal solved)
    {
        foreach (var relation in system.Incident(index))
        {
            if (relation.Meaning is not (Meaning.SameItem or Meaning.Note) || relation.Terms.Length != 1)
                continue;
            var other = system.Book.Figures[relation.Lhs == index ? relation.Terms[0].Figure : relation.Lhs];
            var (scale, figure) = (Math.Max(other.Scale, system.Book.Figures[index].Scale), system.Book.Figures[index]);
            if (Math.Abs(Math.Abs(system.Values[other.Index] * other.Scale) - Math.Abs(solved * figure.Scale)) < scale && SignificantDigits.Of(solved) >= 2)
                return true;
        }

        return false;
    }
}
