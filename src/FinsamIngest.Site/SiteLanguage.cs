namespace FinsamIngest.Site;

/// <summary>The languages of the site.</summary>
public enum SiteLanguage
{
    /// <summary>Svenska.</summary>
    Swedish,

    /// <summary>English.</summary>
    English,
}
