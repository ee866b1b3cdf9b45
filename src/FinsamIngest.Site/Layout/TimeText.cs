using System.Globalization;

namespace FinsamIngest.Site.Layout;

/// <summary>Points of time for people.</summary>
internal static class TimeText
{
    /// <summary>Day and minute, as Swedish writes them: <c>2026-03-14 09:05</c>.</summary>
    public static string Minute(DateTimeOffset time, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(time, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>For the attribute <c>datetime</c>.</summary>
    public static string Machine(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
