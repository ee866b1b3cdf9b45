using System.Globalization;
using System.Text;
using FinsamIngest.Core.Tables;

namespace FinsamIngest.Core.Tests.Tables;

/// <summary>A sum that does not add up leaves its rows alone: they are read as if the total were not printed. Over random tables.</summary>
public sealed class WrongSumTests
{
    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = " ", NegativeSign = "-" };

    [Theory]
    [InlineData(1, "2024 2023", 2)]
    [InlineData(2, "2024 2023 2022", 3)]
    [InlineData(3, "Utfall Budget Utfall\n2024 2024 2023", 3)]
    [InlineData(4, "2024 2023 2022 2021 2020", 5)]
    public void RowsUnderAWrongTotal_AreReadAsWithoutIt(int seed, string header, int columns)
    {
        var random = new Random(seed);
        for (var n = 0; n < 60; n++)
        {
            var values = Table(random, columns);
            var total = Enumerable.Range(0, columns).Select(c => values.Sum(row => row[c]) + random.Next(2, 9) * (long)Math.Pow(10, random.Next(1, 4)) + 7 * values.Count).ToArray();
            var rows = Print(header, values, random.Next(2) == 0);

            var without = Rows(rows);
            var with = Rows(rows + Row("Summa", total, true));

            Assert.Equal(values.Count, without.Count);
            Assert.Equal(without, with.Take(values.Count));
        }
    }

    [Theory]
    [InlineData(5, "2024 2023", 2)]
    [InlineData(6, "2024 2023 2022", 3)]
    public void RowsUnderARightTotal_AreReadAsPrinted(int seed, string header, int columns)
    {
        var random = new Random(seed);
        for (var n = 0; n < 60; n++)
        {
            var values = Table(random, columns);
            var total = Enumerable.Range(0, columns).Select(c => values.Sum(row => row[c])).ToArray();

            var read = Rows(Print(header, values, grouped: true) + Row("Summa", total, true));

            var expected = values.Append(total).Select((row, i) => TableText.Normalise($"{(i < values.Count ? Label(i) : "Summa")} | {string.Join(" | ", row.Select(v => v.ToString("#,0", Grouped)))}"));
            Assert.Equal(expected, read);
        }
    }

    private static List<long[]> Table(Random random, int columns)
    {
        var rows = new List<long[]>();
        for (var r = random.Next(3, 8); r > 0; r--)
        {
            var size = (long)Math.Pow(10, random.Next(2, 7));
            rows.Add([.. Enumerable.Range(0, columns).Select(_ => size + random.NextInt64(size * 5))]);
        }
        return rows;
    }

    private static string Print(string header, List<long[]> values, bool grouped)
    {
        var text = new StringBuilder($"Driftredovisning (kr)\n{header}\n");
        for (var i = 0; i < values.Count; i++)
            text.Append(Row(Label(i), values[i], grouped));
        return text.ToString();
    }

    private static string Label(int row) => "Insats " + (char)('A' + row);

    private static string Row(string label, long[] values, bool grouped) =>
        $"{label} {string.Join(' ', values.Select(value => value.ToString(grouped ? "#,0" : "0", Grouped)))}\n";

    private static List<string> Rows(string text) => [.. Assert.Single(TableReader.Read(Example.Document(text), 2024)).Rows.Select(TableText.Row)];
}
