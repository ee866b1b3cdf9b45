namespace FinsamIngest.Synthetic.Rendering;

/// <summary>What the renderings as text have in common: blocks, paragraphs, page breaks. The tables are each one's own.</summary>
internal abstract class TextRenderer
{
    protected TextRenderer(SyntheticReport report, string kind, bool formFeeds, int pageLength, int width)
    {
        Report = report;
        Kind = kind;
        Dice = new Dice(report.Seed).Fork(kind);
        Numbers = new NumberPrinter(report.Habits, Dice.Fork("numbers"));
        Pages = new TextPages(Dice.Fork("pages"), $"{report.Truth.Organisation} – Årsredovisning {report.Truth.Year}", formFeeds, pageLength);
        Width = width;
    }

    protected SyntheticReport Report { get; }

    protected string Kind { get; }

    protected Dice Dice { get; }

    protected NumberPrinter Numbers { get; }

    protected TextPages Pages { get; }

    protected int Width { get; }

    /// <summary>Blank lines after a paragraph or heading.</summary>
    protected virtual string Gap => "";

    public Rendering Render(string extension)
    {
        foreach (var block in Report.Truth.Blocks)
        {
            if (Pages.IsFull)
                Pages.Break();
            if (block.NewPage)
                Pages.Break();
            else if (block.Heading is { } heading)
                Heading(heading, block.Level);
            else if (block.Paragraph is { } paragraph)
                Paragraph(paragraph);
            else if (block.Table is { } table)
                Table(new TableText(table, Report.Habits, Numbers));
            else if (block.Footnotes is { } notes)
                Footnotes(notes);
        }
        return new Rendering(Kind, $"{Report.Truth.Name}.{Kind}.{extension}", Pages.ToBytes(), false, Pages.Places);
    }

    protected abstract void Table(TableText table);

    protected virtual void Heading(string text, int level)
    {
        Pages.Add(text);
        Pages.Add(Gap);
    }

    protected void Paragraph(string text)
    {
        foreach (var (line, claims) in ParagraphLines.Break(text, line => line.Length <= Width))
        {
            foreach (var claim in claims)
                Pages.Place(claim);
            Pages.Add(line + Gap);
        }
        Pages.Add(Gap);
    }

    protected virtual void Footnotes(IReadOnlyList<(int Mark, string Text)> notes)
    {
        foreach (var (mark, text) in notes)
            Pages.Add($"{mark} {text}");
        Pages.Add(Gap);
    }

    /// <summary>A label over two lines, cut at a blank near its middle; one line when it is short or the dice say so.</summary>
    protected static string[] Halves(string label)
    {
        var cut = label.LastIndexOf(' ', Math.Min(label.Length - 1, (label.Length * 2) / 3));
        return cut <= 0 ? [label] : [label[..cut], label[(cut + 1)..]];
    }

    protected static string Key(RowText row) => $"{row.Row.Table.Id}.{row.Row.Id}";
}
