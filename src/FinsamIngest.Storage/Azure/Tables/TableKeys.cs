using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FinsamIngest.Storage.Azure.Tables;

/// <summary>
/// Keys made of several parts, joined by <c>|</c>. Table Storage forbids <c>/ \ # ?</c> and control characters in keys, and <c>%</c> is mangled by some
/// clients: these, the joint and the escape sign itself are written as <c>~</c> and four hex digits.
/// </summary>
internal static class TableKeys
{
    // A key holds 1 KiB, 512 UTF-16 units; five parts of this length fit with their joints.
    private const int LongestPart = 90;

    /// <summary>A key of parts. Different parts give different keys.</summary>
    public static string Join(params ReadOnlySpan<string> parts)
    {
        var key = new StringBuilder(64);
        for (var i = 0; i < parts.Length; i++)
            key.Append(i == 0 ? "" : "|").Append(Escape(parts[i]));

        return key.ToString();
    }

    /// <summary>A text as part of a key; one too long keeps its beginning and is told apart by a digest.</summary>
    public static string Escape(string part)
    {
        var key = new StringBuilder(part.Length);
        foreach (var c in part)
        {
            if (c is '/' or '\\' or '#' or '?' or '%' or '|' or '~' || char.IsControl(c) || char.IsSurrogate(c))
                key.Append(CultureInfo.InvariantCulture, $"~{(int)c:x4}");
            else
                key.Append(c);
        }

        return key.Length <= LongestPart ? key.ToString() : $"{key.ToString(0, LongestPart - 33)}~{Digest(part)}";
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.Unicode.GetBytes(text)).AsSpan(0, 16));
}
