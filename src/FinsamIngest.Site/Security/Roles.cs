using System.Security.Claims;

namespace FinsamIngest.Site.Security;

/// <summary>The app roles of the registration in Entra ID, and what they allow.</summary>
public static class Roles
{
    /// <summary>May look at everything.</summary>
    public const string Reader = "Reader";

    /// <summary>May upload and decide, too.</summary>
    public const string Reviewer = "Reviewer";

    /// <summary>Whether a user may look at reports, figures and decisions.</summary>
    public static bool MayRead(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.IsInRole(Reader) || user.IsInRole(Reviewer);
    }

    /// <summary>Whether a user may upload and decide.</summary>
    public static bool MayReview(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.IsInRole(Reviewer);
    }
}
