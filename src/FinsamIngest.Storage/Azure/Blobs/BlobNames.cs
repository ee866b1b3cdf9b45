using System.Globalization;
using System.Text;

namespace FinsamIngest.Storage.Azure.Blobs;

/// <summary>
/// Names of files as names of blobs. They are the same, except where a blob cannot have the name, or would be reached by another's: segments of dots, which every
/// HTTP library resolves before it sends an address, slashes that begin, end or double, backslashes, and halves of characters. Such a character is written as
/// <c>~(</c>, its hex digits, <c>)</c>; a name that happens to look so already has its tilde written that way. No two names share a blob.
/// </summary>
internal static class BlobNames
{
    /// <summary>Longest name that the service takes.</summary>
    public const int MaxLength = 1024;

    /// <summary>Whether a file can have this name: 1–1,024 characters, no control characters, and no longer as a blob's name.</summary>
    public static bool IsValid(string name) =>
        name.Length is > 0 and <= MaxLength && !name.Any(char.IsControl) && Encode(name).Length <= MaxLength;

    /// <summary>The name of the blob that holds a file.</summary>
    public static string Encode(string name)
    {
        // A blob that others have named keeps its name, tilde and all, unless that reads as the encoding of another.
        var isPlain = Enumerable.Range(0, name.Length).All(i => name[i] == '~' || IsSafe(name, i)) && Decode(name) == name;
        return isPlain ? name : Write(name);
    }

    /// <summary>The name of the file that a blob holds; a blob that this program has not named has that very name.</summary>
    public static string Decode(string blobName)
    {
        if (!blobName.Contains("~(", StringComparison.Ordinal))
            return blobName;
        var name = new StringBuilder(blobName.Length);
        for (var i = 0; i < blobName.Length; i++)
        {
            var close = blobName[i] == '~' && i + 1 < blobName.Length && blobName[i + 1] == '(' ? blobName.IndexOf(')', i) : -1;
            if (close > i + 2 && ushort.TryParse(blobName.AsSpan(i + 2, close - i - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                name.Append((char)code);
                i = close;
            }
            else
            {
                name.Append(blobName[i]);
            }
        }

        var decoded = name.ToString();
        return Write(decoded) == blobName ? decoded : blobName;
    }


    private static string Write(string name)
    {
        var blob = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (IsSafe(name, i))
                blob.Append(name[i]);
            else
                blob.Append(CultureInfo.InvariantCulture, $"~({(int)name[i]:x})");
        }

        return blob.ToString();
    }

    private static bool IsSafe(string name, int at) => name[at] switch
    {
        '\\' or '\uFFFE' or '\uFFFF' => false,
        '~' => at + 1 == name.Length || name[at + 1] != '(',
        '/' => at > 0 && at < name.Length - 1 && name[at - 1] != '/',
        // A segment that ends with a dot (., .. and 1. among them): the service drops it, or the library resolves it.
        '.' => !EndsSegment(name, at),
        var c when char.IsHighSurrogate(c) => at + 1 < name.Length && char.IsLowSurrogate(name[at + 1]),
        var c when char.IsLowSurrogate(c) => at > 0 && char.IsHighSurrogate(name[at - 1]),
        _ => true,
    };

    private static bool EndsSegment(string name, int at)
    {
        while (at < name.Length && name[at] == '.')
            at++;
        return at == name.Length || name[at] is '/' or '\\';
    }
}
