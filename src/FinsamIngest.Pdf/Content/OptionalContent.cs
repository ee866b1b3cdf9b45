using FinsamIngest.Pdf.Files;
using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Content;

/// <summary>The layers that the document opens with switched off.</summary>
internal sealed class OptionalContent
{
    private readonly HashSet<int> off = [];
    private readonly PdfFile file;

    public OptionalContent(PdfFile file)
    {
        this.file = file;
        var properties = file.Dictionary(file.Dictionary(file.Trailer["Root"])?["OCProperties"]);
        var configuration = file.Dictionary(properties?["D"]);
        if (file.Name(configuration?["BaseState"]) == "OFF")
            AddAll(properties?["OCGs"], true);
        AddAll(configuration?["ON"], false);
        AddAll(configuration?["OFF"], true);
    }

    /// <summary>Whether a group (or a membership all of whose groups) is switched off.</summary>
    public bool IsOff(PdfObject? reference)
    {
        if (off.Count == 0 || reference is null)
            return false;
        if (reference is PdfReference { Number: var number } && off.Contains(number))
            return true;
        if (file.Dictionary(reference) is not { } membership || file.Name(membership["Type"]) != "OCMD")
            return false;
        var groups = file.Resolve(membership["OCGs"]) is PdfArray list ? list.Items : [membership["OCGs"]];
        return groups.Count > 0 && groups.TrueForAll(group => group is PdfReference { Number: var one } && off.Contains(one));
    }

    private void AddAll(PdfObject? list, bool isOff)
    {
        foreach (var item in file.Array(list)?.Items ?? [])
        {
            if (item is not PdfReference { Number: var number })
                continue;
            if (isOff)
                off.Add(number);
            else
                off.Remove(number);
        }
    }
}
