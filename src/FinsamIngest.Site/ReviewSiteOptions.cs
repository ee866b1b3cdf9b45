using FinsamIngest.Core.Reports;

namespace FinsamIngest.Site;

/// <summary>What the host decides about the review site.</summary>
public sealed record ReviewSiteOptions
{
    /// <summary>The largest file that may be uploaded, in bytes. 100 MB: the longest scanned annual report that we have seen is a third of it.</summary>
    public long MaxUploadBytes { get; init; } = 100L * 1024 * 1024;

    /// <summary>
    /// The header in which a trusted front end names the user that it has let in (<c>X-MS-CLIENT-PRINCIPAL-NAME</c> behind Azure's login): the name for the log. What
    /// they may do is in the claims of the request's user, which the host sets; without the role Reader or Reviewer there, nothing. Null where there is no login,
    /// and then reviewers say themselves who they are. Never set it where clients can reach the site directly.
    /// </summary>
    public string? PrincipalHeader { get; init; }

    /// <summary>
    /// Whether other machines may use a site without a login, and do everything; else only this one may. Not for a site that strangers can reach.
    /// </summary>
    public bool AllowsRemote { get; init; }

    /// <summary>The reviewer's name until another is given; null when there is none to assume.</summary>
    public string? DefaultReviewer { get; init; }

    /// <summary>The language of a visitor who has asked for none.</summary>
    public Language DefaultLanguage { get; init; } = Language.Swedish;

    /// <summary>In which times of day are shown.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Local;

    /// <summary>The version of the program, shown at the foot of each page.</summary>
    public string? Version { get; init; }
}
