using System.Globalization;
using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Tables.Decoding;

/// <summary>
/// Note numbers rise down a statement: between lines of note 9 and note 11, <c>Övriga skulder 10 187 171</c> is a line of note 10 and not of ten thousand. Serves text
/// without positions, where one blank parts note numbers, thousands and columns alike.
/// </summary>
internal static class NoteOrder
{
    /// <summary>Rows beyond doubt whose numbers have to rise before they say anything.</summary>
    private const int FewestRows = 2;

    /// <summary>Nats by which a reading has to lead all with another note number, or none, to be beyond doubt.</summary>
    private const double Lead = 1.5;

    /// <summary>Nats for the number that comes next: a note's number is it seven times in ten, a figure's first digit one time in ten.</summary>
    private const double Next = 2;

    /// <summary>Nats against a number that breaks the order: of note numbers one in twenty does, of first digits more than half.</summary>
    private const double OutOfOrder = 2.5;

    /// <summary>Nats back for a number that no note of the document has, where the numbers of other rows have no notes either: an extract, or notes without headings.</summary>
    private const double Unprinted = 2;

    /// <summary>Weighs the readings by the note numbers that they take.</summary>
    public static void Weigh(Domain?[] domains, TableFrame frame)
    {
        if (!frame.HasNoteColumn)
            return;
        var known = new List<(int Row, int Number)>();
        for (var r = 0; r < domains.Length; r++)
        {
            if (domains[r] is not { } domain || !IsBeyondDoubt(domain) || Number(domain.Readings[0]) is not { } number)
                continue;
            if (known.Count > 0 && known[^1].Number > number)
                return;
            known.Add((r, number));
        }
        if (known.Count < FewestRows)
            return;
        var unprinted = known.Exists(row => !frame.Notes.Contains(row.Number.ToString(CultureInfo.InvariantCulture)));
        for (var r = 0; r < domains.Length; r++)
            if (domains[r] is { Readings.Count: > 1 } domain && !known.Exists(row => row.Row == r) && domain.Readings.Any(reading => Number(reading) is not null))
                domains[r] = domain.Weighed(reading => Cost(known, r, reading, unprinted && reading.NoteRef is { } note && !frame.Notes.Contains(note)));
    }

    private static double Cost(List<(int Row, int Number)> known, int row, RowReading reading, bool unprinted)
    {
        if (Number(reading) is not { } number)
            return 0;
        var (before, after) = (known.FindLast(k => k.Row < row).Number, known.Find(k => k.Row > row).Number);
        if (number < before || after > 0 && number > after)
            return OutOfOrder;
        return (before > 0 && number == before + 1 || after > 0 && number == after - 1 ? -Next : 0) - (unprinted ? Unprinted : 0);
    }

    private static bool IsBeyondDoubt(Domain domain) =>
        domain.Readings.All(reading => reading.NoteRef == domain.Readings[0].NoteRef || reading.Cost - domain.Readings[0].Cost >= Lead);

    /// <summary>The number of one note without a letter; null for none and for several.</summary>
    private static int? Number(RowReading reading) => int.TryParse(reading.NoteRef, CultureInfo.InvariantCulture, out var number) ? number : null;
}
