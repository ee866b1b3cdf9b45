using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace FinsamIngest.Export.Xlsx.Workbooks;

/// <summary>Title and creator of a workbook, without the dates and the random name that the packaging library would give them.</summary>
internal static class DocumentProperties
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";

    public static void Write(SpreadsheetDocument document, string title, string creator)
    {
        var part = document.AddNewPart<CoreFilePropertiesPart>("rIdCore");
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteElementString("dc", "title", Dublin, XlsxText.Of(title));
        xml.WriteElementString("dc", "creator", Dublin, XlsxText.Of(creator));
        xml.WriteEndElement();
    }
}
