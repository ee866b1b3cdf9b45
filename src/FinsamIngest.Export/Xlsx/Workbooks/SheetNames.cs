using System.Text;

namespace FinsamIngest.Export.Xlsx.Workbooks;

/// <summary>Names of sheets that Excel accepts: 1–31 characters, none of <c>[ ] : * ? / \</c>, no apostrophe at an end, each once whatever the letter case.</summary>
internal sealed class SheetNames
{
    private const int MaxLength = 31;

    // Excel keeps this name for its own log of changes.
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    /// <summary>The nearest allowed name that is not taken yet; it is now.</summary>
    public string Take(string wanted)
    {
        var name = Allowed(wanted);
        var candidate = name;
        for (var number = 2; !taken.Add(candidate); number++)
        {
            var suffix = $" ({number})";
            candidate = Cut(name, MaxLength - suffix.Length) + suffix;
        }

        return candidate;
    }

    private static string Allowed(string wanted)
    {
        var result = new StringBuilder(wanted.Length);
        foreach (var c in XlsxText.Of(wanted))
            result.Append(c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' || char.IsControl(c) ? ' ' : c);
        var name = Cut(result.ToString().Trim(' ', '\''), MaxLength).Trim(' ', '\'');
        return name.Length == 0 ? "Blad" : name;
    }

    private static string Cut(string name, int length) =>
        name.Length <= length ? name : name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)];
}
