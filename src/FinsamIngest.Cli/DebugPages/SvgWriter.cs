using System.Globalization;
using System.Xml;

namespace FinsamIngest.Cli.DebugPages;

/// <summary>
/// Writes SVG shapes. Goes through an XML writer, so that text of a report can never become markup; styles are attributes, for a strict content security policy
/// forbids style elements.
/// </summary>
internal sealed class SvgWriter : IDisposable
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private readonly XmlWriter xml;

    /// <param name="stream">Where the file goes; left open.</param>
    /// <param name="width">Width in points.</param>
    /// <param name="height">Height in points.</param>
    /// <param name="scale">CSS pixels a point.</param>
    public SvgWriter(Stream stream, double width, double height, double scale)
    {
        xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = XmlText.Encoding, Indent = true, IndentChars = "", NewLineChars = "\n" });
        xml.WriteStartElement("svg", Namespace);
        Attribute("viewBox", $"0 0 {Number(width)} {Number(height)}");
        Attribute("width", Number(width * scale));
        Attribute("height", Number(height * scale));
        Attribute("font-family", "Arial, Helvetica, 'Liberation Sans', sans-serif");
    }

    /// <summary>Begins a group; attributes go to all that is in it.</summary>
    public void Begin(params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement("g", Namespace);
        Attributes(attributes);
    }

    public void End() => xml.WriteEndElement();

    /// <param name="area">Its place.</param>
    /// <param name="tooltip">Shown while the mouse is over it; null for none.</param>
    /// <param name="attributes">How it looks.</param>
    public void Rectangle(Area area, string? tooltip, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement("rect", Namespace);
        Attribute("x", Number(area.X0));
        Attribute("y", Number(area.Y0));
        Attribute("width", Number(Math.Max(area.Width, 0)));
        Attribute("height", Number(Math.Max(area.Height, 0)));
        Attributes(attributes);
        Tooltip(tooltip);
        xml.WriteEndElement();
    }

    public void Line(double x0, double y0, double x1, double y1, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement("line", Namespace);
        Attribute("x1", Number(x0));
        Attribute("y1", Number(y0));
        Attribute("x2", Number(x1));
        Attribute("y2", Number(y1));
        Attributes(attributes);
        xml.WriteEndElement();
    }

    /// <param name="text">What it says.</param>
    /// <param name="x">Left end, or the middle when <c>text-anchor</c> says so.</param>
    /// <param name="y">Baseline.</param>
    /// <param name="size">Font size.</param>
    /// <param name="attributes">How it looks; a <c>title</c> is its tooltip and comes last.</param>
    public void Text(string text, double x, double y, double size, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement("text", Namespace);
        Attribute("x", Number(x));
        Attribute("y", Number(y));
        Attribute("font-size", Number(size));
        foreach (var (name, value) in attributes)
        {
            if (name == "title")
                Tooltip(value);
            else
                Attribute(name, value);
        }

        xml.WriteString(XmlText.Of(text));
        xml.WriteEndElement();
    }

    public void Dispose()
    {
        xml.WriteEndElement();
        xml.Dispose();
    }

    public static string Number(double value) => Math.Round(double.IsFinite(value) ? value : 0, 2).ToString(CultureInfo.InvariantCulture);

    private void Attributes(ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
            Attribute(name, value);
    }

    private void Attribute(string name, string value) => xml.WriteAttributeString(name, value);

    private void Tooltip(string? text)
    {
        if (text is not null)
            xml.WriteElementString("title", Namespace, XmlText.Of(text));
    }
}
