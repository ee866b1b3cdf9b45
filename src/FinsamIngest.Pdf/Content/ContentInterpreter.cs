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

    /// <summary>Saved states; real files use thirty.</summary>
    private const int MaxSavedStates = 1024;

    /// <summary>Operands kept for one operator: the longest TJ arrays have some thousands.</summary>
    private const int MaxOperands = 1 << 18;

    private readonly PdfFile file;
    private readonly FontLoader fonts;
    private readonly PageBuilder page;
    private readonly MarkedContentStack marks;
    private readonly TextPainter painter;
    private readonly PathCollector path;
    private readonly OptionalContent layers;
    private readonly Stack<GraphicsState> saved = new();
    private readonly HashSet<PdfStream> openForms = [];
    private Operand[] operands = new Operand[256];
    private int operandCount;
    private byte[] scratch = new byte[1024];
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
        operandCount = 0;
        while (true)
        {
            var token = tokens.Next();
            if (token == Token.End)
                break;
            if (token != Token.Keyword)
            {
                AddOperand(ref tokens, token, content);
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
            operandCount = 0;
        }

        marks.EndDownTo(markDepth);
        while (saved.Count > savedDepth)
            state = saved.Pop();
        savedFloor = floorBefore;
    }

    private void AddOperand(ref Tokenizer tokens, Token token, ReadOnlySpan<byte> content)
    {
        if (operandCount >= MaxOperands)
            return;
        if (operandCount == operands.Length)
            Array.Resize(ref operands, operands.Length * 2);
        switch (token)
        {
            case Token.Number:
                operands[operandCount++] = new Operand(token, tokens.Number, 0, 0);
                break;
            case Token.Name:
                operands[operandCount++] = new Operand(token, 0, tokens.TokenStart + 1, tokens.Raw.Length);
                break;
            case Token.LiteralString or Token.HexString:
                operands[operandCount++] = new Operand(token, 0, tokens.TokenStart + 1, tokens.Raw.Length);
                break;
            case Token.DictionaryStart:
                var parser = new ObjectParser(content, tokens.TokenStart, file.Names, null);
                int start = tokens.TokenStart;
                parser.ReadObject();
                tokens.Position = Math.Max(parser.Tokens.Position, tokens.Position);
                operands[operandCount++] = new Operand(token, 0, start, tokens.Position - start);
                break;
            default:
                operands[operandCount++] = new Operand(token, 0, tokens.TokenStart, 1);
                break;
        }
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
                state.WordSpacing = Number(0);
                state.CharacterSpacing = Number(1);
                painter.NextLine(0, -state.Leading);
                return ShowLast(content);
            case 'T' << 8 | 'd':
                painter.NextLine(Number(0), Number(1));
                break;
            case 'T' << 8 | 'D':
                state.Leading = -Number(1);
                painter.NextLine(Number(0), Number(1));
                break;
            case 'T' << 8 | 'm':
                painter.SetMatrix(MatrixOperand());
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
                state.CharacterSpacing = Number(0);
                break;
            case 'T' << 8 | 'w':
                state.WordSpacing = Number(0);
                break;
            case 'T' << 8 | 'z':
                state.HorizontalScale = Number(0) / 100;
                break;
            case 'T' << 8 | 'L':
                state.Leading = Number(0);
                break;
            case 'T' << 8 | 's':
                state.Rise = Number(0);
                break;
            case 'T' << 8 | 'r':
                state.RenderMode = (int)Math.Clamp(Number(0), 0, 7);
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
                state.Transform = MatrixOperand().Then(state.Transform);
                break;
            case 'w':
                state.LineWidth = Math.Abs(Number(0));
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
                ExecuteDrawing(code, content, resources);
                break;
        }

        return page.LimitHit is null;
    }

    private void ExecuteDrawing(int code, ReadOnlySpan<byte> content, PdfDictionary resources)
    {
        switch (code)
        {
            case 'm':
                path.MoveTo(state.Transform, Number(0), Number(1));
                break;
            case 'l':
                path.LineTo(state.Transform, Number(0), Number(1));
                break;
            case 'c':
                path.CurveTo(state.Transform, Number(4), Number(5));
                break;
            case 'v':
            case 'y':
                path.CurveTo(state.Transform, Number(2), Number(3));
                break;
            case 'h':
                path.Close();
                break;
            case 'r' << 8 | 'e':
                path.Rectangle(state.Transform, Number(0), Number(1), Number(2), Number(3));
                break;
            case 'S':
                Paint(false, true);
                break;
            case 's':
                path.Close();
                Paint(false, true);
                break;
            case 'f':
            case 'F':
            case 'f' << 8 | '*':
                Paint(true, false);
                break;
            case 'B':
            case 'B' << 8 | '*':
                Paint(true, true);
                break;
            case 'b':
            case 'b' << 8 | '*':
                path.Close();
                Paint(true, true);
                break;
            case 'n':
                Paint(false, false);
                break;
            case 'W':
            case 'W' << 8 | '*':
                path.PendingClip = true;
                break;
            case 'g':
                (state.FillIsTint, state.FillShade) = (false, Shade(false));
                break;
            case 'G':
                (state.StrokeIsTint, state.StrokeShade) = (false, Shade(false));
                break;
            case 'r' << 8 | 'g':
            case 'k':
                (state.FillIsTint, state.FillShade) = (false, Shade(false));
                break;
            case 'R' << 8 | 'G':
            case 'K':
                (state.StrokeIsTint, state.StrokeShade) = (false, Shade(false));
                break;
            case 's' << 8 | 'c':
            case 's' << 16 | 'c' << 8 | 'n':
                state.FillShade = Shade(state.FillIsTint);
                break;
            case 'S' << 8 | 'C':
            case 'S' << 16 | 'C' << 8 | 'N':
                state.StrokeShade = Shade(state.StrokeIsTint);
                break;
            case 'c' << 8 | 's':
                (state.FillIsTint, state.FillShade) = (IsTint(content, resources), 0);
                break;
            case 'C' << 8 | 'S':
                (state.StrokeIsTint, state.StrokeShade) = (IsTint(content, resources), 0);
                break;
        }
    }

    private void Paint(bool fill, bool stroke)
    {
        bool off = marks.IsOff;
        path.Paint(ref state, fill && !off, stroke && !off);
    }

    private bool ShowLast(ReadOnlySpan<byte> content)
    {
        for (int i = operandCount - 1; i >= 0; i--)
            if (operands[i].Kind is Token.LiteralString or Token.HexString)
                return Show(operands[i], content);
        return true;
    }

    private bool ShowArray(ReadOnlySpan<byte> content)
    {
        for (int i = 0; i < operandCount; i++)
        {
            var kind = operands[i].Kind;
            if (kind == Token.Number)
                painter.Adjust(state, operands[i].Number);
            else if (kind is Token.LiteralString or Token.HexString && !Show(operands[i], content))
                return false;
        }

        return true;
    }

    private bool Show(in Operand operand, ReadOnlySpan<byte> content)
    {
        var raw = content.Slice(operand.Start, Math.Min(operand.Length, content.Length - operand.Start));
        if (raw.Length > scratch.Length)
            scratch = new byte[raw.Length * 2];
        int length = operand.Kind == Token.HexString ? StringDecoder.DecodeHex(raw, scratch)
            : raw.IndexOfAny((byte)'\\', (byte)'\r') < 0 ? CopyRaw(raw)
            : StringDecoder.DecodeLiteral(raw, scratch);
        return painter.Show(state, state.Font ?? fonts.Fallback, scratch.AsSpan(0, length));
    }

    private int CopyRaw(ReadOnlySpan<byte> raw)
    {
        raw.CopyTo(scratch);
        return raw.Length;
    }

    private void SetFont(ReadOnlySpan<byte> content, PdfDictionary resources)
    {
        if (operandCount < 2 || operands[operandCount - 2].Kind != Token.Name)
            return;
        state.FontSize = operands[operandCount - 1].Number;
        string name = NameOf(operands[operandCount - 2], content);
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
        string tag = operandCount > 0 && operands[0].Kind == Token.Name ? NameOf(operands[0], content) : "";
        PdfObject? reference = null;
        PdfDictionary? properties = null;
        if (operandCount > 1)
        {
            if (operands[1].Kind == Token.DictionaryStart)
                properties = new ObjectParser(content, operands[1].Start, file.Names, null).ReadObject() as PdfDictionary;
            else if (operands[1].Kind == Token.Name)
                properties = file.Dictionary(reference = file.Dictionary(resources["Properties"])?[NameOf(operands[1], content)]);
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
        if (!openForms.Add(form))
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
        operandCount > 0 && operands[operandCount - 1].Kind == Token.Name
            ? file.Dictionary(resources[category])?[NameOf(operands[operandCount - 1], content)]
            : null;

    private string NameOf(in Operand operand, ReadOnlySpan<byte> content) => file.Names.Get(content.Slice(operand.Start, operand.Length));

    private double Number(int index) => index < operandCount ? operands[index].Number : 0;

    private Matrix MatrixOperand() => new(Number(0), Number(1), Number(2), Number(3), Number(4), Number(5));

    private bool IsTint(ReadOnlySpan<byte> content, PdfDictionary resources) =>
        file.Array(Resource(resources, "ColorSpace", content)) is { Items.Count: > 0 } space && file.Name(space.Items[0]) is "Separation" or "DeviceN" or "Indexed";

    /// <summary>Lightness of the colour operands: grey, red green blue, or inks.</summary>
    private float Shade(bool isTint) => operandCount switch
    {
        1 when operands[0].Kind == Token.Number => (float)Math.Clamp(isTint ? 1 - Number(0) : Number(0), 0, 1),
        3 => (float)Math.Clamp(0.3 * Number(0) + 0.59 * Number(1) + 0.11 * Number(2), 0, 1),
        4 => (float)Math.Clamp(1 - 0.3 * Number(0) - 0.59 * Number(1) - 0.11 * Number(2) - Number(3), 0, 1),
        _ => 0.5f,
    };
}
