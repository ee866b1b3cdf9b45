namespace FinsamIngest.Functions.Access;

/// <summary>Who may use the site and the API.</summary>
internal enum AccessMode
{
    /// <summary>Nobody: nothing vouches for who anybody is.</summary>
    Nobody,

    /// <summary>Who has signed in with Entra ID before the request came here, and has a role.</summary>
    Entra,

    /// <summary>Whoever sits at this machine.</summary>
    Local,
}
