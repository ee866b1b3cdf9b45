using System.Text;

namespace FinsamIngest.Core.Reports.Json;

/// <summary>The contract's spelling of enum members, <c>multi_year_overview</c> for <see cref="Statement.MultiYearOverview"/>.</summary>
public static class EnumNames
{
    /// <summary>The name of a member of one of the contract's vocabularies.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Vocabulary<T>.Names[Array.IndexOf(Vocabulary<T>.Values, value)];

    /// <summary>The member of a name; false when the vocabulary has no such name.</summary>
    public static bool TryParse<T>(string? name, out T value)
        where T : struct, Enum
    {
        var index = Array.IndexOf(Vocabulary<T>.Names, name);
        value = index < 0 ? default : Vocabulary<T>.Values[index];
        return index >= 0;
    }

    private static string ToSnakeCase(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && result.Length > 0)
                result.Append('_');
            result.Append(char.ToLowerInvariant(c));
        }

        return result.ToString();
    }

    private static class Vocabulary<T>
        where T : struct, Enum
    {
        public static readonly T[] Values = Enum.GetValues<T>();
        public static readonly string[] Names = Array.ConvertAll(Enum.GetNames<T>(), ToSnakeCase);
    }
}
