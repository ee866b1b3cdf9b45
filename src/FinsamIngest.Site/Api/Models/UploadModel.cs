using System.ComponentModel;

namespace FinsamIngest.Site.Api.Models;

[Description("What became of an uploaded file.")]
internal sealed record UploadModel(
    [property: Description("Its name in the inbox; ask for reports?name= until its state is to_review or failed. Null when the same bytes are a report already.")] string? Name,
    [property: Description("The report that the same bytes are already; null for a new one.")] string? Report,
    [property: Description("Where to look for it.")] string Link);
