using System.Globalization;
using FinsamIngest.Functions.Access;
using Microsoft.Extensions.Configuration;

namespace FinsamIngest.Functions.Hosting;

/// <summary>The app's settings, from environment variables. docs/functions.md lists them.</summary>
internal sealed record FunctionsSettings
{
    private const int Megabyte = 1 << 20;

    /// <summary>The storage account's connection string; null when it is used by identity, or not at all.</summary>
    public string? ConnectionString { get; private init; }

    /// <summary>Name of the storage account that is used by identity.</summary>
    public string? AccountName { get; private init; }

    /// <summary>Addresses of the account's services, where they are not those of Azure's public cloud.</summary>
    public (Uri Blobs, Uri Queues, Uri Tables)? Services { get; private init; }

    /// <summary>The managed identity to use, where the app has several.</summary>
    public string? ClientId { get; private init; }

    /// <summary>A local folder in place of a storage account.</summary>
    public string? Folder { get; private init; }

    /// <summary>Who may use the site and the API.</summary>
    public AccessMode Access { get; private init; }

    /// <summary>The largest report, in bytes; null for the default.</summary>
    public long? MaxBytes { get; private init; }

    /// <summary>How long reading a report may take; null for the default.</summary>
    public TimeSpan? ReadingLimit { get; private init; }

    /// <summary>Where traces and metrics go; null for nowhere.</summary>
    public Uri? Telemetry { get; private init; }

    /// <summary>Whether the process runs in Azure.</summary>
    public bool IsInAzure { get; private init; }

    /// <summary>Reads the settings. Gives null, and says what is wrong, when the app cannot run with them.</summary>
    public static FunctionsSettings? Read(IConfiguration values, out string problem)
    {
        try
        {
            problem = "";
            return Read(values);
        }
        catch (FormatException e)
        {
            problem = e.Message;
            return null;
        }
    }

    private static FunctionsSettings Read(IConfiguration values)
    {
        var isInAzure = Text(values, "WEBSITE_INSTANCE_ID") is not null || Text(values, "WEBSITE_SITE_NAME") is not null;
        var settings = new FunctionsSettings
        {
            ConnectionString = Text(values, "ReportsStorage"),
            AccountName = Text(values, "ReportsStorage:accountName"),
            Services = Addresses(values),
            ClientId = Text(values, "ReportsStorage:clientId"),
            Folder = Text(values, "FINSAM_DATA"),
            Access = Mode(values, isInAzure),
            MaxBytes = Number(values, "FINSAM_MAX_FILE_MB", 1, 1024) is { } size ? (long)size * Megabyte : null,
            ReadingLimit = Number(values, "FINSAM_READING_LIMIT_SECONDS", 1, 1500) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            Telemetry = Text(values, "OTEL_EXPORTER_OTLP_ENDPOINT") is { } address ? Address("OTEL_EXPORTER_OTLP_ENDPOINT", address) : null,
            IsInAzure = isInAzure,
        };
        var stores = (settings.ConnectionString is null ? 0 : 1) + (settings.AccountName is null && settings.Services is null ? 0 : 1) + (settings.Folder is null ? 0 : 1);
        return stores == 1 ? settings : throw new FormatException(
            "One of these says where the reports are: ReportsStorage (a connection string), ReportsStorage__accountName (an account, by identity), FINSAM_DATA (a folder). "
            + (stores == 0 ? "None is set." : "More than one is set."));
    }

    private static AccessMode Mode(IConfiguration values, bool isInAzure)
    {
        switch (Text(values, "FINSAM_ACCESS"))
        {
            case "local" when isInAzure:
                throw new FormatException("FINSAM_ACCESS=local lets anyone in who can reach the app: it cannot be used in Azure.");
            case "local":
                return AccessMode.Local;
            case null or "entra":
                // Without App Service authentication in front, anybody can send its headers.
                var isGuarded = string.Equals(Text(values, "WEBSITE_AUTH_ENABLED"), "true", StringComparison.OrdinalIgnoreCase);
                return isGuarded ? AccessMode.Entra : AccessMode.Nobody;
            default:
                throw new FormatException("FINSAM_ACCESS is entra or local.");
        }
    }

    private static (Uri, Uri, Uri)? Addresses(IConfiguration values)
    {
        string[] names = ["ReportsStorage:blobServiceUri", "ReportsStorage:queueServiceUri", "ReportsStorage:tableServiceUri"];
        var found = names.Select(name => Text(values, name)).ToArray();
        if (found.All(address => address is null))
            return null;
        var addresses = names.Zip(found, (name, address) => Address(name.Replace(":", "__", StringComparison.Ordinal), address)).ToArray();
        return (addresses[0], addresses[1], addresses[2]);
    }

    private static Uri Address(string name, string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : throw new FormatException($"{name} is not an address.");

    private static int? Number(IConfiguration values, string name, int least, int most) => Text(values, name) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        _ => throw new FormatException($"{name} is a whole number from {least} to {most}."),
    };

    private static string? Text(IConfiguration values, string name) => string.IsNullOrWhiteSpace(values[name]) ? null : values[name]!.Trim();
}
