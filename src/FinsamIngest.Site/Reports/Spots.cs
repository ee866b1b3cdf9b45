using System.Text.Json;
using FinsamIngest.Site.Review;

namespace FinsamIngest.Site.Reports;

/// <summary>Where figures in running text stand, for the scripts: they have a page, a line and words, but no box.</summary>
internal static class Spots
{
    public static string? Of(IEnumerable<string> cells, ReportBook book)
    {
        var spots = cells.Select(book.Find).OfType<Place>().Where(place => place.Table is null).ToList();
        if (spots.Count == 0)
            return null;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartArray();
            foreach (var spot in spots)
            {
                json.WriteStartObject();
                json.WriteString("r", spot.Reference);
                json.WriteNumber("p", spot.Page);
                json.WriteNumber("l", spot.Line);
                json.WriteString("t", spot.Raw);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
