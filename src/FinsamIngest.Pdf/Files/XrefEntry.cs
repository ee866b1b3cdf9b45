namespace FinsamIngest.Pdf.Files;

/// <summary>Where an object is.</summary>
/// <param name="InStream">False: at a byte offset. True: inside an object stream.</param>
/// <param name="Position">The offset, or the number of the object stream.</param>
/// <param name="Detail">The generation, or the index in the object stream.</param>
internal readonly record struct XrefEntry(bool InStream, int Position, int Detail);
