using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace FinsamIngest.Site.Api.Answers;

/// <summary>Where a list goes on: the last thing that was sent, in a form that nobody is tempted to make up.</summary>
internal static class Continuation
{
    private const char Separator = '\n';

    public static string Of(params ReadOnlySpan<string> parts) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(string.Join(Separator, parts!)));

    /// <summary>Its parts; null when it is none of ours.</summary>
    public static string[]? Read(string token, int parts)
    {
        try
        {
            var read = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token)).Split(Separator);
            return read.Length == parts ? read : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
