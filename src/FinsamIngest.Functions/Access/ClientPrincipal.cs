using System.Security.Claims;
using System.Text.Json;

namespace FinsamIngest.Functions.Access;

/// <summary>
/// Reads <c>X-MS-CLIENT-PRINCIPAL</c>: who has signed in, as App Service authentication tells it. It removes this header from what clients send, so behind it the
/// header can be believed.
/// </summary>
internal static class ClientPrincipal
{
    /// <summary>The header.</summary>
    public const string Header = "X-MS-CLIENT-PRINCIPAL";

    private const string RolesOfToken = "roles";

    /// <summary>The user; null when the header is none that App Service writes.</summary>
    public static ClaimsPrincipal? Read(string header)
    {
        try
        {
            using var json = JsonDocument.Parse(Convert.FromBase64String(header));
            var root = json.RootElement;
            if (Text(root, "auth_typ") is not { Length: > 0 } scheme || !root.TryGetProperty("claims", out var claims))
                return null;
            var roleType = Text(root, "role_typ") ?? ClaimTypes.Role;
            var user = new ClaimsIdentity(scheme, Text(root, "name_typ") ?? ClaimTypes.Name, roleType);
            foreach (var claim in claims.EnumerateArray())
            {
                if (Text(claim, "typ") is not { } type || Text(claim, "val") is not { } value)
                    continue;
                user.AddClaim(new Claim(type, value));
                // The roles keep the name that they have in the token, whatever the header says that roles are called.
                if (type == RolesOfToken && type != roleType)
                    user.AddClaim(new Claim(roleType, value));
            }

            return new ClaimsPrincipal(user);
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
