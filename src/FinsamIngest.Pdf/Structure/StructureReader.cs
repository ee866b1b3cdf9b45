using System.Collections.Immutable;
using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Pdf.Files;
using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Structure;

/// <summary>Reads the structure tree.</summary>
internal sealed class StructureReader(PdfFile file, Dictionary<int, int> pageOfObject)
{
    /// <summary>Levels; Word nests lists and tables about twenty deep.</summary>
    private const int MaxDepth = 200;

    /// <summary>Columns or rows that one cell may cover.</summary>
    private const int MaxSpan = 100;

    private readonly HashSet<int> open = [];
    private PdfDictionary? roles;
    private int left = file.Limits.MaxStructureElements;

    /// <returns>Null when the document has no tags.</returns>
    public StructureTree? Read()
    {
        if (file.Dictionary(file.Dictionary(file.Trailer["Root"])?["StructTreeRoot"]) is not { } root)
            return null;
        roles = file.Dictionary(root["RoleMap"]);
        var elements = ImmutableArray.CreateBuilder<StructureElement>();
        var content = ImmutableArray.CreateBuilder<MarkedContent>();
        ReadKids(root["K"], 0, elements, content, 0);
        return elements.Count == 0 ? null : new StructureTree(elements.ToImmutable());
    }

    private void ReadKids(
        PdfObject? kids, int page, ImmutableArray<StructureElement>.Builder elements, ImmutableArray<MarkedContent>.Builder content, int depth)
    {
        if (file.Resolve(kids) is PdfArray array)
        {
            foreach (var kid in array.Items)
                ReadKid(kid, page, elements, content, depth);
            return;
        }

        ReadKid(kids, page, elements, content, depth);
    }

    private void ReadKid(
        PdfObject? kid, int page, ImmutableArray<StructureElement>.Builder elements, ImmutableArray<MarkedContent>.Builder content, int depth)
    {
        if (depth > MaxDepth || left <= 0)
            return;
        int number = (kid as PdfReference)?.Number ?? 0;
        switch (file.Resolve(kid))
        {
            case PdfNumber id:
                if (page > 0)
                    content.Add(new MarkedContent(page, (int)Math.Clamp(id.Value, -1, int.MaxValue)));
                break;
            case PdfDictionary dictionary when file.Name(dictionary["Type"]) == "MCR" || (dictionary["MCID"] is not null && dictionary["S"] is null):
                int own = PageOf(dictionary, page);
                if (own > 0)
                    content.Add(new MarkedContent(own, file.Integer(dictionary["MCID"], -1)));
                break;
            case PdfDictionary dictionary when dictionary["S"] is not null:
                // An element that contains itself is a loop.
                if (number != 0 && !open.Add(number))
                    break;
                left--;
                elements.Add(ReadElement(dictionary, PageOf(dictionary, page), depth));
                open.Remove(number);
                break;
        }
    }

    private StructureElement ReadElement(PdfDictionary dictionary, int page, int depth)
    {
        var elements = ImmutableArray.CreateBuilder<StructureElement>();
        var content = ImmutableArray.CreateBuilder<MarkedContent>();
        if (dictionary["K"] is { } kids)
            ReadKids(kids, page, elements, content, depth + 1);
        return new StructureElement(
            Role(file.Name(dictionary["S"]) ?? ""),
            Math.Clamp(file.Integer(Attribute(dictionary, "ColSpan"), 1), 1, MaxSpan),
            Math.Clamp(file.Integer(Attribute(dictionary, "RowSpan"), 1), 1, MaxSpan),
            file.Name(Attribute(dictionary, "Scope")),
            file.Resolve(dictionary["ActualText"]) is PdfString text ? StringDecoder.DecodeText(text.Bytes) : null,
            content.ToImmutable(),
            elements.ToImmutable());
    }

    private PdfObject? Attribute(PdfDictionary element, string key)
    {
        switch (file.Resolve(element["A"]))
        {
            case PdfDictionary one:
                return one[key];
            case PdfArray several:
                foreach (var item in several.Items)
                    if (file.Dictionary(item)?[key] is { } value)
                        return value;
                break;
        }

        return null;
    }

    private int PageOf(PdfDictionary dictionary, int inherited) =>
        dictionary["Pg"] is PdfReference { Number: var number } && pageOfObject.TryGetValue(number, out int page) ? page : inherited;

    /// <summary>Follows the role map; roles may map to roles.</summary>
    private string Role(string type)
    {
        for (int i = 0; i < 8 && roles is not null && file.Name(roles[type]) is { } mapped && mapped != type; i++)
            type = mapped;
        return type;
    }
}
