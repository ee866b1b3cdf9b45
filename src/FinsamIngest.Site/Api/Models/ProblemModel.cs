using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;

namespace FinsamIngest.Site.Api.Models;

[Description("An error (RFC 9457), in the language that the asker prefers.")]
internal sealed record ProblemModel(
    string Type,
    [property: Description("What kind of error it is.")] string Title,
    int Status,
    [property: Description("What is wrong with this request.")] string Detail,
    [property: Description("The path that was asked for.")] string Instance,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Description("The values that cannot be understood.")] ImmutableArray<ProblemField>? Errors = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Description("The decision that was quicker (409, 412).")] DecisionModel? Decision = null);

[Description("A value that cannot be understood.")]
internal sealed record ProblemField(string Name, string Message);
