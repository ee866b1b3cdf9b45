namespace FinsamIngest.Core.Documents;

/// <summary>Reads one kind of file. The front ends hold a list of these and give each file to the first that accepts it.</summary>
public interface IDocumentReader
{
    /// <summary>The file name extensions of its kind, lower case with their dot. A folder is searched for these.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>The largest file it reads, in bytes; a front end need not even load a larger one.</summary>
    long MaxBytes { get; }

    /// <summary>Whether it is the one to read a file.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="start">The first bytes of the file: at least 16, unless it is shorter.</param>
    bool Accepts(string name, ReadOnlySpan<byte> start);

    /// <summary>Reads a file. Never throws for what the bytes hold.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">The file's name without folders.</param>
    DocumentReading Read(ReadOnlyMemory<byte> bytes, string name);
}
