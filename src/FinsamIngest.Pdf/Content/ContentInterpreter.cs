using FinsamIngest.Pdf.Files;
using FinsamIngest.Pdf.Filters;
using FinsamIngest.Pdf.Fonts;
using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Content;

/// <summary>Runs content streams. Operators that do not concern text, rules or images are passed over.</summary>
internal sealed class ContentInterpreter
{
    /// <summary>Forms inside forms; real files use four levels.</summary>
    private const int MaxFormDepth = 20;

    /// <summary>What drawing a form counts for in operators, however empty it is.</summary>
    private const int FormCost = 100;

    /// <summary>Saved states; real files use thirty.</summary>
    private const int MaxSavedStates = 1024;

    private readonly PdfFile file;
    private readonly FontLoader fonts;
    private readonly PageBuilder page;
    private readonly MarkedContentStack marks;
    private readonly TextPainter painter;
    private readonly PathCollector path;
    private readonly OptionalContent layers;
    private readonly OperandList operands;
    private readonly DrawingOperators drawing;
    private readonly Stack<GraphicsState> saved = new();
    private readonly HashSet<PdfStream> openForms = [];
    private GraphicsState state;
    private int savedFloor;
    private int operatorsLeft;
    private long bytesLeft;

    public ContentInterpreter(PdfFile file, FontLoader fonts, PageBuilder page)
    {
        this.file = file;
        this.fonts = fonts;
        this.page = page;
        layers = new OptionalContent(file);
        marks = new MarkedContentStack(page);
        painter = new TextPainter(page, marks);
        path = new PathCollector(page);
        operands = new OperandList(file.Names);
        drawing = new DrawingOperators(file, path, operands);
    }

    /// <summary>Prepares for a page.</summary>
    /// <param name="transform">From user space to the displayed page.</param>
    /// <param name="width">Width as displayed.</param>
    /// <param name="height">Height as displayed.</param>
    public void BeginPage(in Matrix transform, double width, double height)
    {
        page.Clear();
        marks.Clear();
        saved.Clear();
        openForms.Clear();
        path.PendingClip = false;
        savedFloor = 0;
        state = new GraphicsState
        {
            Transform = transform,
            Clip = new Box(0, 0, width, height),
            LineWidth = 1,
            HorizontalScale = 1,
        };
        painter.Width = width;
        painter.Height = height;
        operatorsLeft = file.Limits.MaxOperatorsPerPage;
        bytesLeft = file.Limits.MaxPageBytes;
    }

    /// <summary>Decodes streams one after the other into one content, as the page's Contents array means.</summary>
    public void RunPage(IEnumerable<PdfStream> contents, PdfDictionary resources)
    {
        using var buffer = new ByteBuffer();
        foreach (var stream in contents)
        {
            Decode(stream, buffer);
            buffer.Append((byte)'\n');
        }

        Run(buffer.Span, resources, 0);
    }

    /// <summary>Runs a form, such as the appearance of an annotation, under an extra transformation.</summary>
    public void RunForm(PdfStream form, in Matrix placement, PdfDictionary resources)
    {
        var before = state;
        state.Transform = placement.Then(state.Transform);
        DrawForm(form, resources, 0);
        state = before;
    }

    private void Decode(PdfStream stream, ByteBuffer buffer)
    {
        int before = buffer.Length;
        var result = StreamDecoder.Decode(file, stream, buffer, Math.Min(bytesLeft, file.Limits.MaxStreamBytes));
        bytesLeft = Math.Max(0, bytesLeft - (buffer.Length - before));
        if (result.LimitHit)
            page.LimitHit ??= "bytes";
    }

    private void Run(ReadOnlySpan<byte> content, PdfDictionary resources, int depth)
    {
        var tokens = new Tokenizer(content, 0);
        int markDepth = marks.Depth, savedDepth = saved.Count, floorBefore = savedFloor;
        savedFloor = savedDepth;
        operands.Clear();
        while (true)
        {
            var token = tokens.Next();
            if (token == Token.End)
                break;
            if (token != Token.Keyword)
            {
                operands.Add(ref tokens, token);
                continue;
            }

            if (--operatorsLeft <= 0)
            {
                page.LimitHit ??= "operators";
                break;
            }

            var name = tokens.Raw;
            int code = name.Length switch { 1 => name[0], 2 => name[0] << 8 | name[1], 3 => name[0] << 16 | name[1] << 8 | name[2], _ => 0 };
            if (code == ('B' << 8 | 'I'))
                tokens.Position = InlineImage.Skip(content, tokens.Position, file.Names);
            else if (!Execute(code, content, resources, depth))
                break;
            operands.Clear();
        }

        marks.EndDownTo(markDepth);
        while (saved.Count > savedDepth)
            state = saved.Pop();
        savedFloor = floorBefore;
    }

    /// <returns>False when the page is full and the rest can be left.</returns>
    private bool Execute(int code, ReadOnlySpan<byte> content, PdfDictionary resources, int depth)
    {
        switch (code)
        {
            // Text showing first: it is what pages consist of.
            case 'T' << 8 | 'J':
                return ShowArray(content);
            case 'T' << 8 | 'j':
                return ShowLast(content);
            case '\'':
                painter.NextLine(0, -state.Leading);
                return ShowLast(content);
            case '"':
                state.WordSpacing = operands.Number(0);
                state.CharacterSpacing = operands.Number(1);
                painter.NextLine(0, -state.Leading);
                return ShowLast(content);
            case 'T' << 8 | 'd':
                painter.NextLine(operands.Number(0), operands.Number(1));
                break;
            case 'T' << 8 | 'D':
                state.Leading = -operands.Number(1);
                painter.NextLine(operands.Number(0), operands.Number(1));
                break;
            case 'T' << 8 | 'm':
                painter.SetMatrix(operands.Matrix());
                break;
            case 'T' << 8 | '*':
                painter.NextLine(0, -state.Leading);
                break;
            case 'B' << 8 | 'T':
                painter.Begin();
                break;
            case 'T' << 8 | 'f':
                SetFont(content, resources);
                break;
            case 'T' << 8 | 'c':
                state.CharacterSpacing = operands.Number(0);
                break;
            case 'T' << 8 | 'w':
                state.WordSpacing = operands.Number(0);
                break;
            case 'T' << 8 | 'z':
                state.HorizontalScale = operands.Number(0) / 100;
                break;
            case 'T' << 8 | 'L':
                state.Leading = operands.Number(0);
                break;
            case 'T' << 8 | 's':
                state.Rise = operands.Number(0);
                break;
            case 'T' << 8 | 'r':
                state.RenderMode = (int)Math.Clamp(operands.Number(0), 0, 7);
                break;

            case 'q':
                if (saved.Count < MaxSavedStates)
                    saved.Push(state);
                break;
            case 'Q':
                if (saved.Count > savedFloor)
                    state = saved.Pop();
                break;
            case 'c' << 8 | 'm':
                state.Transform = operands.Matrix().Then(state.Transform);
                break;
            case 'w':
                state.LineWidth = Math.Abs(operands.Number(0));
                break;
            case 'g' << 8 | 's':
                ApplyParameters(Resource(resources, "ExtGState", content));
                break;

            case 'B' << 16 | 'D' << 8 | 'C':
            case 'B' << 16 | 'M' << 8 | 'C':
                BeginMarked(content, resources);
                break;
            case 'E' << 16 | 'M' << 8 | 'C':
                marks.End();
                break;
            case 'D' << 8 | 'o':
                Draw(Resource(resources, "XObject", content), resources, depth);
                break;
            default:
                drawing.Execute(code, ref state, content, resources, marks.IsOff);
                break;
        }

        return page.LimitHit is null;
    }

    private bool ShowLast(ReadOnlySpan<byte> content)
    {
        for (int i = operands.Count - 1; i >= 0; i--)
            if (operands[i].Kind is Token.LiteralString or Token.HexString)
                return Show(i, content);
        return true;
    }

    private bool ShowArray(ReadOnlySpan<byte> content)
    {
        for (int i = 0; i < operands.Count; i++)
        {
            var kind = operands[i].Kind;
            if (kind == Token.Number)
                painter.Adjust(state, operands[i].Number);
            else if (kind is Token.LiteralString or Token.HexString && !Show(i, content))
                return false;
        }

        return true;
    }

    private bool Show(int index, ReadOnlySpan<byte> content) => painter.Show(state, state.Font ?? fonts.Fallback, operands.Text(index, content));

    private void SetFont(ReadOnlySpan<byte> content, PdfDictionary resources)
    {
        if (operands.Count < 2 || operands[operands.Count - 2].Kind != Token.Name)
            return;
        state.FontSize = operands[operands.Count - 1].Number;
        string name = operands.Name(operands.Count - 2, content);
        state.Font = fonts.Load(file.Dictionary(resources["Font"])?[name]);
    }

    private void ApplyParameters(PdfObject? value)
    {
        if (file.Dictionary(value) is not { } parameters)
            return;
        if (file.Number(parameters["LW"]) is { } width)
            state.LineWidth = Math.Abs(width);
        if (file.Array(parameters["Font"]) is { Items.Count: 2 } font)
        {
            state.Font = fonts.Load(font.Items[0]);
            state.FontSize = file.Number(font.Items[1]) ?? 0;
        }
    }

    private void BeginMarked(ReadOnlySpan<byte> content, PdfDictionary resources)
    {
        string tag = operands.Count > 0 && operands[0].Kind == Token.Name ? operands.Name(0, content) : "";
        PdfObject? reference = null;
        PdfDictionary? properties = null;
        if (operands.Count > 1)
        {
            if (operands[1].Kind == Token.DictionaryStart)
                properties = new ObjectParser(content, operands[1].Start, file.Names, null).ReadObject() as PdfDictionary;
            else if (operands[1].Kind == Token.Name)
                properties = file.Dictionary(reference = file.Dictionary(resources["Properties"])?[operands.Name(1, content)]);
        }

        int? id = properties?["MCID"] is { } number ? file.Integer(number, -1) : null;
        string? actual = file.Resolve(properties?["ActualText"]) is PdfString text ? StringDecoder.DecodeText(text.Bytes) : null;
        marks.Begin(tag == "Artifact", id, actual, tag == "OC" && layers.IsOff(reference));
    }

    private void Draw(PdfObject? reference, PdfDictionary resources, int depth)
    {
        if (file.Stream(reference) is not { } stream || marks.IsOff || layers.IsOff(stream.Dictionary["OC"]))
            return;
        if (file.Name(stream.Dictionary["Subtype"]) == "Image")
            page.ImageArea += new Box(0, 0, 1, 1).Map(state.Transform).Intersect(state.Clip) is var box ? box.Width * box.Height : 0;
        else if (depth < MaxFormDepth)
            DrawForm(stream, resources, depth);
    }

    private void DrawForm(PdfStream form, PdfDictionary resources, int depth)
    {
        operatorsLeft -= FormCost;
        if (operatorsLeft <= 0 || !openForms.Add(form))
            return;
        var before = state;
        if (ReadMatrix(form.Dictionary["Matrix"]) is { } matrix)
            state.Transform = matrix.Then(state.Transform);
        if (PageBoxes.Read(file, form.Dictionary["BBox"]) is { } box)
            state.Clip = state.Clip.Intersect(box.Map(state.Transform));
        using var buffer = new ByteBuffer();
        Decode(form, buffer);
        Run(buffer.Span, file.Dictionary(form.Dictionary["Resources"]) ?? resources, depth + 1);
        state = before;
        openForms.Remove(form);
    }

    private Matrix? ReadMatrix(PdfObject? value)
    {
        if (file.Array(value) is not { Items.Count: >= 6 } array)
            return null;
        Span<double> v = stackalloc double[6];
        for (int i = 0; i < 6; i++)
            v[i] = file.Number(array.Items[i]) ?? 0;
        return new Matrix(v[0], v[1], v[2], v[3], v[4], v[5]);
    }

    private PdfObject? Resource(PdfDictionary resources, string category, ReadOnlySpan<byte> content) =>
        operands.Count > 0 && operands[operands.Count - 1].Kind == Token.Name
            ? file.Dictionary(resources[category])?[operands.Name(operands.Count - 1, content)]
            : null;
}
