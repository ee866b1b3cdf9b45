namespace FinsamIngest.Synthetic.Rendering.Pdf;

/// <summary>Pages with figures right-aligned in columns, raised footnote marks, rules, running heads and page numbers.</summary>
internal sealed class PdfRenderer
{
    private const double Left = 60;

    private const double Right = 535;

    private const double Bottom = 775;

    private readonly SyntheticReport _report;

    private readonly PdfFile _file = new();

    private readonly NumberPrinter _numbers;

    private readonly Dice _dice;

    private readonly Dictionary<string, int> _places = [];

    private readonly double _size;

    private readonly double _leading;

    private readonly bool _head;

    private readonly bool _rules;

    private readonly bool _boldTotals;

    private readonly bool _figuresOnFirstLine;

    private readonly int _headerAlignment;

    private double _y;

    public PdfRenderer(SyntheticReport report)
    {
        _report = report;
        _dice = new Dice(report.Seed).Fork("pdf");
        _numbers = new NumberPrinter(report.Habits, _dice.Fork("numbers"));
        _size = _dice.Pick(9.0, 10.0, 10.5, 11.0);
        _leading = _size * _dice.Pick(1.25, 1.4, 1.6);
        _head = _dice.Chance(0.5);
        _rules = _dice.Chance(0.4);
        _boldTotals = _dice.Chance(0.7);
        _figuresOnFirstLine = _dice.Chance(0.3);
        _headerAlignment = _dice.Next(4);
    }

    public Rendering Render()
    {
        NewPage();
        foreach (var block in _report.Truth.Blocks)
        {
            if (block.NewPage)
                NewPage();
            else if (block.Heading is { } heading)
                Heading(heading, block.Level);
            else if (block.Paragraph is { } paragraph)
                Paragraph(paragraph);
            else if (block.Table is { } table)
                Table(new TableText(table, _report.Habits, _numbers));
            else if (block.Footnotes is { } notes)
                foreach (var (mark, text) in notes)
                {
                    Room(1);
                    _file.Text(Left, _y - (_size * 0.33), _size * 0.6, false, $"{mark}");
                    Write(Left + (_size * 0.6), text, false, _size * 0.85);
                }
        }
        return new Rendering("pdf", $"{_report.Truth.Name}.pdf", _file.ToBytes(), true, _places);
    }

    private void NewPage()
    {
        _file.NewPage();
        if (_file.PageCount > 1)
        {
            if (_head)
                _file.Text(Left, 40, 8, false, $"{_report.Truth.Organisation} – Årsredovisning {_report.Truth.Year}");
            var number = $"{_file.PageCount}";
            _file.Text((595 - Helvetica.Width(number, 8, false)) / 2, 815, 8, false, number);
        }
        _y = 75;
    }

    private void Room(int lines)
    {
        if (_y + (lines * _leading) > Bottom)
            NewPage();
    }

    private void Write(double x, string text, bool bold, double size)
    {
        _file.Text(x, _y, size, bold, text);
        _y += _leading;
    }

    private void Heading(string text, int level)
    {
        Room(4);
        _y += _leading * 0.5;
        Write(Left, text, true, level == 0 ? _size * 2 : level == 1 ? _size * 1.4 : _size * 1.1);
        _y += _leading * 0.3;
    }

    private void Paragraph(string text)
    {
        // The approximation sign is missing from the encoding.
        foreach (var (line, claims) in ParagraphLines.Break(text.Replace("≈", "ca ", StringComparison.Ordinal), line => Helvetica.Width(line, _size, false) <= Right - Left))
        {
            Room(1);
            foreach (var claim in claims)
                _places[claim] = _file.PageCount;
            Write(Left, line, false, _size);
        }
        _y += _leading * 0.6;
    }

    private void Table(TableText table)
    {
        Room(Math.Min(8, 3 + table.Header.Count + table.Rows.Count));
        _places[table.Table.Id] = _file.PageCount;
        _y += _leading * 0.4;
        if (table.Table.Title is { } title)
            Write(Left, title, true, _size * 1.1);
        if (table.Table.UnitLine is { } unit)
            Write(Left, unit, false, _size * 0.9);
        var count = table.Table.Columns.Count;
        var size = count > 6 ? _size * 0.75 : count > 4 ? _size * 0.85 : _size;
        var width = new double[count];
        for (var c = 0; c < count; c++)
            width[c] = Math.Max(table.Header.Max(h => Helvetica.Width(h[c], size, true)), table.Rows.Max(r => Helvetica.Width(r.Cells[c], size, true))) + (size * 0.9);
        var edges = new double[count];
        var x = Right;
        for (var c = count - 1; c >= 0; c--)
        {
            edges[c] = x;
            x -= width[c];
        }
        var noteAt = table.HasNotes ? x -= size * 3.2 : x;
        var sideAt = table.HasSide ? x -= size * 10 : x;
        var labelWidth = x - Left - (size * 0.5);
        Header(table, edges, width, size, noteAt, sideAt);
        foreach (var row in table.Rows)
        {
            var bold = _boldTotals && row.Row.Kind is "total" or "subtotal" or "header";
            var lines = ParagraphLines.Break(row.Label, line => Helvetica.Width(line, size, bold) <= (row.HasCells ? labelWidth : Right - Left));
            if (_y + (lines.Count * _leading) > Bottom)
            {
                NewPage();
                if (_report.Habits.RepeatedHeaders)
                    Header(table, edges, width, size, noteAt, sideAt);
            }
            _places[$"{table.Table.Id}.{row.Row.Id}"] = _file.PageCount;
            var figuresAt = _figuresOnFirstLine ? 0 : lines.Count - 1;
            for (var i = 0; i < lines.Count; i++)
            {
                _file.Text(Left, _y, size, bold, lines[i].Line);
                if (i == figuresAt)
                    Figures(row, edges, size, bold, noteAt, sideAt);
                _y += _leading;
            }
            if (_rules && row.HasCells)
                _file.Rule(Left, Right, _y - _leading + (size * 0.3));
        }
        _y += _leading * 0.8;
    }

    private void Header(TableText table, double[] edges, double[] width, double size, double noteAt, double sideAt)
    {
        for (var i = 0; i < table.Header.Count; i++)
        {
            var last = i == table.Header.Count - 1;
            if (last)
            {
                _file.Text(Left, _y, size, true, table.Table.Corner);
                if (table.NoteHeader.Length > 0)
                    _file.Text(noteAt, _y, size, true, table.NoteHeader);
                if (table.HasSide)
                    _file.Text(sideAt, _y, size, true, table.Table.SideHeader);
            }
            for (var c = 0; c < edges.Length; c++)
            {
                var text = table.Header[i][c];
                if (text.Length == 0)
                    continue;
                var wide = Helvetica.Width(text, size, true);
                // Right-aligned like the figures, or centred over the column.
                var x = _headerAlignment == 0 ? edges[c] - ((width[c] - (size * 0.9) + wide) / 2) : edges[c] - wide;
                _file.Text(x, _y, size, true, text);
            }
            _y += _leading;
        }
        if (_rules)
            _file.Rule(Left, Right, _y - _leading + (size * 0.3));
    }

    private void Figures(RowText row, double[] edges, double size, bool bold, double noteAt, double sideAt)
    {
        if (row.Note.Length > 0)
            _file.Text(noteAt, _y, size, bold, row.Note);
        if (row.Side.Length > 0)
            _file.Text(sideAt, _y, size, bold, row.Side);
        for (var c = 0; c < edges.Length; c++)
        {
            if (row.Cells[c].Length == 0)
                continue;
            _file.Text(edges[c] - Helvetica.Width(row.Cells[c], size, bold), _y, size, bold, row.Cells[c]);
            if (row.Marks[c] is { } mark)
                _file.Text(edges[c], _y - (size * 0.33), size * 0.6, false, $"{mark}");
        }
    }
}
