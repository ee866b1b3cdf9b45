using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FinsamIngest.Export.Xlsx.Workbooks;

/// <summary>Comments on cells: their texts, and the drawing in an old vector format that programs still require to show them.</summary>
internal static class CommentParts
{
    public const string DrawingRelationship = "rIdDrawing";

    private const string CommentsRelationship = "rIdComments";
    private const string Vml = "urn:schemas-microsoft-com:vml";
    private const string Office = "urn:schemas-microsoft-com:office:office";
    private const string Excel = "urn:schemas-microsoft-com:office:excel";

    public static void Write(WorksheetPart sheet, IReadOnlyList<(CellAddress Cell, string Text)> comments)
    {
        var texts = sheet.AddNewPart<WorksheetCommentsPart>(CommentsRelationship);
        texts.Comments = new Comments(
            new Authors(new Author("FinsamIngest")),
            new CommentList(comments.Select(comment => new Comment(new CommentText(new Run(
                new Text(XlsxText.Of(comment.Text)) { Space = SpaceProcessingModeValues.Preserve })))
            {
                Reference = comment.Cell.ToString(),
                AuthorId = 0,
            }).ToArray<OpenXmlElement>()));
        texts.Comments.Save();

        var drawing = sheet.AddNewPart<VmlDrawingPart>(DrawingRelationship);
        using var stream = drawing.GetStream(FileMode.Create, FileAccess.Write);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true });
        WriteDrawing(xml, comments);
    }

    private static void WriteDrawing(XmlWriter xml, IReadOnlyList<(CellAddress Cell, string Text)> comments)
    {
        xml.WriteStartElement("xml");
        xml.WriteAttributeString("xmlns", "v", null, Vml);
        xml.WriteAttributeString("xmlns", "o", null, Office);
        xml.WriteAttributeString("xmlns", "x", null, Excel);
        xml.WriteStartElement("v", "shapetype", Vml);
        xml.WriteAttributeString("id", "_x0000_t202");
        xml.WriteAttributeString("coordsize", "21600,21600");
        xml.WriteAttributeString("o", "spt", Office, "202");
        xml.WriteAttributeString("path", "m,l,21600r21600,l21600,xe");
        xml.WriteEndElement();
        for (var i = 0; i < comments.Count; i++)
            WriteShape(xml, comments[i].Cell, comments[i].Text, i + 1);
        xml.WriteEndElement();
    }

    private static void WriteShape(XmlWriter xml, CellAddress cell, string text, int number)
    {
        // Three columns beside the cell, and about a line for every fifty characters.
        var height = Math.Clamp((text.Length / 50) + 3, 4, 20);
        xml.WriteStartElement("v", "shape", Vml);
        xml.WriteAttributeString("id", string.Create(CultureInfo.InvariantCulture, $"_x0000_s{1024 + number}"));
        xml.WriteAttributeString("type", "#_x0000_t202");
        xml.WriteAttributeString("style", "position:absolute;visibility:hidden");
        xml.WriteAttributeString("fillcolor", "#ffffe1");
        xml.WriteAttributeString("o", "insetmode", Office, "auto");
        Empty(xml, "v", "fill", Vml, ("color2", "#ffffe1"));
        Empty(xml, "v", "path", Vml);
        xml.WriteStartElement("x", "ClientData", Excel);
        xml.WriteAttributeString("ObjectType", "Note");
        Empty(xml, "x", "MoveWithCells", Excel);
        xml.WriteElementString("x", "Anchor", Excel, string.Create(
            CultureInfo.InvariantCulture, $"{cell.Column},15,{cell.Row - 1},10,{cell.Column + 4},15,{cell.Row - 1 + height},4"));
        xml.WriteElementString("x", "AutoFill", Excel, "False");
        xml.WriteElementString("x", "Row", Excel, (cell.Row - 1).ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("x", "Column", Excel, (cell.Column - 1).ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Empty(XmlWriter xml, string prefix, string name, string space, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(prefix, name, space);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}
