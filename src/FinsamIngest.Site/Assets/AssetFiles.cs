using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace FinsamIngest.Site;

/// <summary>The files that browsers get as they are: they lie in the assembly, each under an address that changes with its content.</summary>
internal static class AssetFiles
{
    private const string Prefix = "Assets/";

    private static readonly Assembly Own = typeof(AssetFiles).Assembly;

    private static readonly FrozenSet<string> Names = Own.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A digest of all files: modules import one another by relative address, so they change address together.</summary>
    public static string Revision { get; } = ReadRevision();

    /// <summary>Whether there is a file of this name.</summary>
    public static bool Exists(string name) => Names.Contains(name);

    /// <summary>Where browsers find a file.</summary>
    public static string Address(string name) => $"/static/{Revision}/{name}";

    /// <summary>The bytes of a file; null when there is none of that name.</summary>
    public static Stream? Open(string name) => Names.Contains(name) ? Own.GetManifestResourceStream(Prefix + name) : null;

    private static string ReadRevision()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        foreach (var name in Names.Order(StringComparer.Ordinal))
        {
            using var stream = Open(name)!;
            for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
                hash.AppendData(buffer, 0, read);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
