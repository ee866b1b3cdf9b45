using System.Security.Cryptography;
using System.Text;

namespace FinsamIngest.Storage.Azure.Http;

/// <summary>An account's name and key, which signs requests by HMAC-SHA256.</summary>
internal sealed class SharedKey
{
    private readonly byte[] _key;

    /// <summary>A key.</summary>
    /// <exception cref="FormatException">The key is not base64.</exception>
    public SharedKey(string accountName, string accountKey)
    {
        AccountName = accountName;
        _key = Convert.FromBase64String(accountKey);
    }

    /// <summary>Name of the account, which is part of what is signed.</summary>
    public string AccountName { get; }

    /// <summary>The base64 signature of a text.</summary>
    public string Sign(string text) => Convert.ToBase64String(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
}
