using System.Text.Json;

namespace FinsamIngest.Accuracy.Truth;

/// <summary>What a careful auditor reads in a report: every figure of every table, every relation with its verdict, the amounts in running text.</summary>
internal sealed record TruthFile(TruthTable[] Tables, TruthRelation[] Relations, TruthProse[]? Prose)
{
    private static readonly JsonSerializerOptions SnakeCase = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static TruthFile Load(string path) =>
        JsonSerializer.Deserialize<TruthFile>(File.ReadAllBytes(path), SnakeCase) ?? throw new InvalidDataException($"{path} holds no truth.");
}
