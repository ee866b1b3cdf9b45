using System.Buffers;
using System.Text.Json;
using FinsamIngest.Site.Review;
using Microsoft.AspNetCore.Http;

namespace FinsamIngest.Site.Reports;

/// <summary>Where every figure stands on its page, for the script that draws over the pages: <c>[reference, page, x0, y0, x1, y1, tick]</c>.</summary>
internal static class PlaceMap
{
    public static IResult Of(ReportBook book)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var place in book.Figures)
                if (place.Cell?.Box is { } box)
                {
                    json.WriteStartArray();
                    json.WriteStringValue(place.Reference);
                    json.WriteNumberValue(box.Page);
                    json.WriteNumberValue(box.X0);
                    json.WriteNumberValue(box.Y0);
                    json.WriteNumberValue(box.X1);
                    json.WriteNumberValue(box.Y1);
                    json.WriteNumberValue((int)book.TickOf(place.Reference));
                    json.WriteEndArray();
                }

            json.WriteEndArray();
        }

        return Results.Bytes(buffer.WrittenMemory.ToArray(), "application/json");
    }
}
