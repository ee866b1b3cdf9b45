namespace FinsamIngest.Core.Documents;

/// <summary>What the blanks of a line say about columns.</summary>
public enum TextLayout
{
    /// <summary>Reading-order text of a PDF extractor: one blank between cells, positions lost.</summary>
    Stream,

    /// <summary>Layout-preserving text: the character column of a word is its place on the page.</summary>
    Columns,

    /// <summary>Cells separated by tabulators (or Markdown pipes turned into tabulators).</summary>
    Tabbed,

    /// <summary>Words with boxes in PDF points.</summary>
    Geometry,
}
