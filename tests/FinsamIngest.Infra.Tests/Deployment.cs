using System.Text.Json;
using System.Text.RegularExpressions;

namespace FinsamIngest.Infra.Tests;

/// <summary>What <c>infra/main.bicep</c> would make of <c>infra/example.bicepparam</c>, as the compiler foretells it: every resource with its names and values.</summary>
internal static partial class Deployment
{
    /// <summary>The resource group of the foretold deployment.</summary>
    public const string ResourceGroup = "reports";

    private static readonly JsonElement[] Resources = Foretell();

    /// <summary>The resources of a type, such as <c>Microsoft.Storage/storageAccounts</c>.</summary>
    public static IReadOnlyList<JsonElement> Of(string type) => Array.FindAll(Resources, resource => resource.GetProperty("type").GetString() == type);

    /// <summary>The names of the resources of a type, without those of what they are in.</summary>
    public static IEnumerable<string> Names(string type) => Of(type).Select(resource => resource.GetProperty("name").GetString()!.Split('/')[^1]);

    /// <summary>The app's settings.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } =
        Of("Microsoft.Web/sites/config").Single(config => config.GetProperty("name").GetString()!.EndsWith("/appsettings", StringComparison.Ordinal))
            .GetProperty("properties").EnumerateObject().ToDictionary(setting => setting.Name, setting => setting.Value.GetString()!, StringComparer.Ordinal);

    /// <summary>The storage account that holds the reports.</summary>
    public static string ReportsAccount => Settings["ReportsStorage__accountName"];

    /// <summary>
    /// Who may do what where. An id that only Azure can tell is left as an expression, which names what it is of.
    /// </summary>
    public static IEnumerable<Grant> Grants() => Of("Microsoft.Authorization/roleAssignments").Select(assignment =>
    {
        var properties = assignment.GetProperty("properties");
        var principal = properties.GetProperty("principalId").GetString()!;
        var who = principal.Contains("userAssignedIdentities", StringComparison.Ordinal) ? "app" : principal.Contains("systemTopics", StringComparison.Ordinal) ? "events" : principal;
        var where = Scope().Match(assignment.GetProperty("id").GetString()!).Groups["scope"].Value;
        return new Grant(who, properties.GetProperty("roleDefinitionId").GetString()!.Split('/')[^1], where.Replace(ReportsAccount, "reports", StringComparison.Ordinal));
    });

    [GeneratedRegex("resourceGroups/" + ResourceGroup + "/providers/[A-Za-z.]+/(?<scope>.+?)('|/providers/Microsoft.Authorization)")]
    private static partial Regex Scope();

    private static JsonElement[] Foretell()
    {
        var folder = Directory.CreateTempSubdirectory("infra-").FullName;
        try
        {
            foreach (var file in Directory.GetFiles(Repository.Infra, "*.bicep*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder, Path.GetRelativePath(Repository.Infra, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            using var json = JsonDocument.Parse(File.ReadAllText(BicepCompiler.Snapshot(Path.Combine(folder, "example.bicepparam"))));
            return [.. json.RootElement.GetProperty("predictedResources").Clone().EnumerateArray()];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>That somebody has a role somewhere.</summary>
/// <param name="Who"><c>app</c>, <c>events</c> (the Event Grid topic) or the object id of the parameters.</param>
/// <param name="Role">The id of a built-in role.</param>
/// <param name="Where">The resource, below its provider.</param>
internal sealed record Grant(string Who, string Role, string Where);
