using System.Collections.Immutable;
using System.ComponentModel;

namespace FinsamIngest.Site.Api.Models;

[Description("A part of a list.")]
internal sealed record PageModel<T>(
    ImmutableArray<T> Items,
    [property: Description("Send it back as `continuation`, with the same filter, for what comes next; null at the end.")] string? Continuation);
