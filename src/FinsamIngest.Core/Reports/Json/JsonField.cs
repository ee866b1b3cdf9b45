using System.Collections.Immutable;
using System.Text.Json;

namespace FinsamIngest.Core.Reports.Json;

/// <summary>A JSON value with its path, so that an error says where it is.</summary>
internal readonly struct JsonField(string path, JsonElement element)
{
    /// <summary>A field of this object; one that is absent reads as null.</summary>
    public JsonField this[string name]
    {
        get
        {
            if (element.ValueKind != JsonValueKind.Object)
                throw Expected("an object");
            var found = element.TryGetProperty(name, out var value);
            return new JsonField(path + "." + name, found ? value : default);
        }
    }

    public bool IsNull => element.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;

    public string Text() => element.ValueKind == JsonValueKind.String ? element.GetString()! : throw Expected("a string");

    public string? TextOrNull() => IsNull ? null : Text();

    public int Int() => element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var value) ? value : throw Expected("an integer");

    public int? IntOrNull() => IsNull ? null : Int();

    public long Long() => element.ValueKind == JsonValueKind.Number && element.TryGetInt64(out var value) ? value : throw Expected("an integer");

    public decimal Decimal() =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDecimal(out var value) ? value : throw Expected("a number");

    public decimal? DecimalOrNull() => IsNull ? null : Decimal();

    public double Double() =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var value) ? value : throw Expected("a number");

    public double? DoubleOrNull() => IsNull ? null : Double();

    public bool Bool() => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Expected("true or false"),
    };

    public T Enum<T>()
        where T : struct, Enum => EnumNames.TryParse<T>(Text(), out var value) ? value : throw Expected($"a word of {typeof(T).Name}");

    public T? EnumOrNull<T>()
        where T : struct, Enum => IsNull ? null : Enum<T>();

    public ImmutableArray<T> Array<T>(Func<JsonField, T> read)
    {
        if (element.ValueKind != JsonValueKind.Array)
            throw Expected("an array");
        var result = ImmutableArray.CreateBuilder<T>(element.GetArrayLength());
        foreach (var item in element.EnumerateArray())
            result.Add(read(new JsonField($"{path}[{result.Count}]", item)));
        return result.MoveToImmutable();
    }

    public JsonException Expected(string what) => new($"{path}: expected {what}");
}
