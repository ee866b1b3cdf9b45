namespace FinsamIngest.Functions.Access;

/// <summary>The app roles of the registration in Entra ID.</summary>
internal static class Roles
{
    /// <summary>May look at everything.</summary>
    public const string Reader = "Reader";

    /// <summary>May upload and decide, too.</summary>
    public const string Reviewer = "Reviewer";
}
