namespace FinsamIngest.Storage.Azure.Http;

/// <summary>
/// The settings of a storage connection string (<c>Name=value;Name=value</c>), by the names that Microsoft documents: AccountName, AccountKey, EndpointSuffix,
/// BlobEndpoint, QueueEndpoint, TableEndpoint, SharedAccessSignature, UseDevelopmentStorage.
/// </summary>
internal sealed class ConnectionString
{
    /// <summary>The account that every emulator has, and its published key.</summary>
    public const string DevelopmentAccount = "devstoreaccount1";

    /// <summary>The emulator's key: published by Microsoft, the same on every machine, and therefore no secret.</summary>
    public const string DevelopmentKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Dictionary<string, string> _settings;

    private ConnectionString(Dictionary<string, string> settings) => _settings = settings;

    public string? this[string name] => _settings.GetValueOrDefault(name);

    /// <summary>Reads a connection string.</summary>
    /// <exception cref="FormatException">It is no list of settings; the message names the place, never a value, which may be a key.</exception>
    public static ConnectionString Parse(string text)
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = part.IndexOf('=');
            if (equals <= 0)
                throw new FormatException($"Storage connection string: setting {settings.Count + 1} is not of the form Name=value.");
            if (!settings.TryAdd(part[..equals].TrimEnd(), part[(equals + 1)..].TrimStart()))
                throw new FormatException($"Storage connection string: {part[..equals]} is given twice.");
        }

        if (settings.Count == 0)
            throw new FormatException("Storage connection string: it is empty.");
        if (bool.TryParse(settings.GetValueOrDefault("UseDevelopmentStorage"), out var emulator) && emulator)
            AddEmulator(settings);
        return new ConnectionString(settings);
    }

    /// <summary>Where a service answers: its own setting, or the account's name before the suffix; null when neither is given.</summary>
    /// <param name="service">blob, queue or table.</param>
    public Uri? Endpoint(string service)
    {
        var text = this[service + "Endpoint"];
        if (text is null && this["AccountName"] is { } account)
            text = $"{this["DefaultEndpointsProtocol"] ?? "https"}://{account}.{service}.{this["EndpointSuffix"] ?? "core.windows.net"}";
        if (text is null)
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new FormatException($"Storage connection string: the endpoint of the {service} service is no http(s) address.");
    }

    private static void AddEmulator(Dictionary<string, string> settings)
    {
        var host = (settings.GetValueOrDefault("DevelopmentStorageProxyUri") ?? "http://127.0.0.1").TrimEnd('/');
        settings.TryAdd("AccountName", DevelopmentAccount);
        settings.TryAdd("AccountKey", DevelopmentKey);
        settings.TryAdd("BlobEndpoint", $"{host}:10000/{DevelopmentAccount}");
        settings.TryAdd("QueueEndpoint", $"{host}:10001/{DevelopmentAccount}");
        settings.TryAdd("TableEndpoint", $"{host}:10002/{DevelopmentAccount}");
    }
}
