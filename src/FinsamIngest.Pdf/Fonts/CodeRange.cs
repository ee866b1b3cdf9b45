namespace FinsamIngest.Pdf.Fonts;

/// <summary>A range of character codes of one byte length; <paramref name="Target"/> is the CID of the first, when there is one.</summary>
internal readonly record struct CodeRange(int Bytes, uint Low, uint High, int Target);
