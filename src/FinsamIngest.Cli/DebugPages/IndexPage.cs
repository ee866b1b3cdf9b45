using System.Globalization;
using System.Xml;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.DebugPages;

/// <summary>A page of a report that was drawn.</summary>
/// <param name="File">Its file's name.</param>
/// <param name="Number">1-based.</param>
/// <param name="Tables">Names of its tables.</param>
internal sealed record DrawnPage(string File, int Number, IReadOnlyList<string> Tables);

/// <summary>Writes the list of drawn pages as HTML without scripts and without inline styles.</summary>
internal static class IndexPage
{
    public const string FileName = "index.html";
    public const string StyleName = "index.css";

    public const string Style =
        """
        body { font: 15px/1.4 system-ui, sans-serif; margin: 2rem; background: #eef0f2; color: #1c1c1c; }
        ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 1rem; padding: 0; list-style: none; }
        li { background: #fff; border: 1px solid #c8ccd0; border-radius: 4px; padding: .5rem; }
        img { width: 100%; height: auto; display: block; }
        a { color: #00507d; }
        """;

    public static void Write(IReadOnlyList<(string Name, IReadOnlyList<DrawnPage> Pages)> reports, Language language, Stream stream)
    {
        using var html = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = XmlText.Encoding, OmitXmlDeclaration = true, Indent = true, IndentChars = "", NewLineChars = "\n" });
        html.WriteRaw("<!DOCTYPE html>\n");
        html.WriteStartElement("html");
        html.WriteAttributeString("lang", language.Say("sv", "en"));
        html.WriteStartElement("head");
        Empty(html, "meta", ("charset", "utf-8"));
        Empty(html, "meta", ("name", "viewport"), ("content", "width=device-width"));
        html.WriteElementString("title", language.Say("Ritade sidor", "Drawn pages"));
        Empty(html, "link", ("rel", "stylesheet"), ("href", StyleName));
        html.WriteEndElement();
        html.WriteStartElement("body");
        html.WriteElementString("h1", language.Say("Hur sidorna lästes", "How the pages were read"));
        foreach (var (name, pages) in reports)
        {
            html.WriteElementString("h2", XmlText.Of(name));
            html.WriteStartElement("ul");
            foreach (var page in pages)
                Write(html, page, language);
            html.WriteEndElement();
        }

        html.WriteEndElement();
        html.WriteEndElement();
    }

    private static void Write(XmlWriter html, DrawnPage page, Language language)
    {
        var address = Uri.EscapeDataString(page.File);
        html.WriteStartElement("li");
        html.WriteStartElement("a");
        html.WriteAttributeString("href", address);
        Empty(html, "img", ("src", address), ("alt", ""), ("loading", "lazy"));
        html.WriteString(language.Say("sida ", "page ") + page.Number.ToString(CultureInfo.InvariantCulture));
        html.WriteEndElement();
        if (page.Tables.Count > 0)
            html.WriteString(XmlText.Of(": " + string.Join(", ", page.Tables)));
        html.WriteEndElement();
    }

    private static void Empty(XmlWriter html, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        html.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            html.WriteAttributeString(attribute, value);
        html.WriteEndElement();
    }
}
