using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Tables.Decoding;
using FinsamIngest.Core.Tables.Headers;
using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Tests.Tables;

public sealed class LabelEndTests
{
    [Fact]
    public void Words_EndTheLabelForNothing()
    {
        var end = Ends("Övriga kostnader 25 31")[0];

        Assert.Equal((2, null, 2, 0.0), (end.Words, end.NoteRef, end.FiguresFrom, end.Cost));
    }

    [Theory]
    [InlineData("Hyra kv1 25 72", "Hyra lokal 25 72")]
    [InlineData("Underskott 2022 72", "Underskott 1922 72")]
    [InlineData("Tjänst 30% 72", "Tjänst 30 72")]
    [InlineData("Enligt bilaga 2 72", "Enligt listan 2 72")]
    public void Number_ThatTheLabelAsksFor_IsTakenMoreReadily(string asks, string doesNot) =>
        Assert.True(CostOf(asks, words: WordsBefore(asks) + 1) < CostOf(doesNot, words: WordsBefore(doesNot) + 1));

    /// <summary>No sum is worth taking a minus for the end of a label: a wrong sign would never be told.</summary>
    [Theory]
    [InlineData("Kundfordringar        - 549 601")]
    [InlineData("Kundfordringar - 549 601")]
    public void Dash_IsNoEndOfTheLabel(string row) => Assert.True(CostOf(row, words: 2) >= 2 * SumEvidence.Exact);

    [Fact]
    public void NotBeforeTheNumber_MakesItTheNoteForSure()
    {
        var end = Assert.Single(Ends("Kostnader för personal Not 5 -2 314 -2 268"));

        Assert.Equal((3, "5", 5), (end.Words, end.NoteRef, end.FiguresFrom));
    }

    [Fact]
    public void SmallNumber_MayBeANote_CheaplyWhereThereIsAColumnOfNotes()
    {
        const string Row = "Verksamhetens intäkter 2 7 310";

        var withColumn = Ends(Row, hasNotes: true, notes: ["2"]).Find(end => end.NoteRef == "2");
        var unknown = Ends(Row, hasNotes: true, notes: ["1"]).Find(end => end.NoteRef == "2");
        var without = Ends(Row).Find(end => end.NoteRef == "2");

        Assert.True(withColumn.Cost < unknown.Cost && unknown.Cost < without.Cost);
        Assert.Equal(3, withColumn.FiguresFrom);
    }

    [Fact]
    public void LargeNumber_IsNoNote() => Assert.DoesNotContain(Ends("Intäkter 310 290", hasNotes: true, notes: ["310"]), end => end.NoteRef is not null);

    [Fact]
    public void ExplainedMarkAfterTheLabel_IsNotPartOfIt()
    {
        var marks = new FootnoteMarks([("11", 1)]);

        Assert.Contains(Ends("Lokala kostnader 11 1075", marks: marks), end => end is { Words: 2, FiguresFrom: 3, NoteRef: null });
        Assert.DoesNotContain(Ends("Lokala kostnader 11 1075"), end => end is { Words: 2, FiguresFrom: 3, NoteRef: null });
    }

    private static int WordsBefore(string row) => row.Split(' ').Length - 2;

    private static double CostOf(string row, int words) => Ends(row).Find(end => end.Words == words && end.NoteRef is null).Cost;

    private static List<LabelEnd> Ends(string row, bool hasNotes = false, string[]? notes = null, FootnoteMarks? marks = null) => LabelEnd.Of(
        Example.Document(row).Lines[0],
        new TableFrame(
            new ColumnPlan([new PlannedColumn(2024, Scenario.Actual, null, 0, double.NaN)], 0, hasNotes), TextLayout.Stream, marks ?? FootnoteMarks.None,
            (notes ?? []).ToHashSet(), hasNotes, BlankMeaning.None, [], null, []),
        labelElsewhere: false);
}
