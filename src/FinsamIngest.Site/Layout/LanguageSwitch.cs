namespace FinsamIngest.Site.Layout;

/// <summary>The same page in the other language.</summary>
internal static class LanguageSwitch
{
    /// <summary>An address with another <c>lang</c> in its query.</summary>
    public static string Address(string address, string tag)
    {
        var question = address.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? address : address[..question];
        var query = question < 0 ? [] : address[(question + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries);
        return path + "?" + string.Join('&', query.Where(part => !part.StartsWith("lang=", StringComparison.Ordinal)).Append("lang=" + tag));
    }
}
