namespace FinsamIngest.Pdf.Objects;

/// <summary>A PDF object. The null object is a null reference.</summary>
internal abstract class PdfObject;
