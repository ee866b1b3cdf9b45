using System.Text;

namespace FinsamIngest.Export;

/// <summary>Names of files that are handed out: letters without accents, digits, points, hyphens and underscores, nothing that means something to a shell, a header or a path.</summary>
public static class SafeFileName
{
    private const int MaxLength = 80;

    /// <summary>The nearest such name; <c>rapport</c> when nothing of it is left.</summary>
    /// <param name="name">What it should be called, without extension.</param>
    /// <param name="extension">With its point; trusted.</param>
    public static string Of(string name, string extension)
    {
        ArgumentNullException.ThrowIfNull(name);
        var result = new StringBuilder(name.Length);
        foreach (var letter in name)
        {
            var c = Plain(letter);
            if (char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-')
                result.Append(c);
            else if (result.Length > 0 && result[^1] != '-')
                result.Append('-');
        }

        var safe = result.ToString().Trim('.', '-', '_');
        if (safe.Length > MaxLength)
            safe = safe[..MaxLength].TrimEnd('.', '-', '_');
        return (safe.Length == 0 ? "rapport" : safe) + extension;
    }

    // A table of its own: taking accents apart needs a culture library that the programs run without.
    private static char Plain(char letter) => letter switch
    {
        'å' or 'ä' or 'á' or 'à' or 'â' => 'a',
        'Å' or 'Ä' or 'Á' or 'À' or 'Â' => 'A',
        'ö' or 'ø' or 'ó' or 'ô' => 'o',
        'Ö' or 'Ø' or 'Ó' or 'Ô' => 'O',
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'É' or 'È' or 'Ê' or 'Ë' => 'E',
        'ü' or 'ú' or 'û' => 'u',
        'Ü' or 'Ú' or 'Û' => 'U',
        _ => letter,
    };
}
