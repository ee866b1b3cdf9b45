using System.Globalization;
using FinsamIngest.Synthetic.Rendering;

namespace FinsamIngest.ProvingGround;

/// <summary>What to run.</summary>
internal sealed record RunOptions(int Count, ulong Seed, IReadOnlyList<string> Renders, bool Mutate, string? Kind, string? Dump, int DumpCount, bool Misses, string? Isolate, bool Sentences)
{
    public const string Usage =
        """
        usage: --count 200 --seed 1 --render stream,cells,tabs,markdown,layout,pdf [--mutate] [--kind digit_error] [--dump DIR] [--dump-count 10] [--misses] [--isolate DIR] [--sentences]
          --count N       reports per render; report i has the seed --seed + i
          --mutate        put one to three errors into each (--kind: one, always of that kind)
          --dump DIR      write the worst reports and their truth there
          --isolate DIR   write every misread table alone there, when it is misread alone
          --sentences     measure sentences about the tables, right and wrong ones, instead of the tables
          --misses        list what was misread and every false alarm
        """;

    /// <summary>Null when the arguments make no sense.</summary>
    public static RunOptions? Parse(string[] args)
    {
        var options = new RunOptions(100, 1, ["stream", "tabs", "layout", "pdf"], false, null, null, 10, false, null, false);
        for (var i = 0; i < args.Length; i++)
        {
            var value = i + 1 < args.Length ? args[i + 1] : "";
            switch (args[i])
            {
                case "--count" when int.TryParse(value, CultureInfo.InvariantCulture, out var count):
                    options = options with { Count = count };
                    i++;
                    break;
                case "--seed" when ulong.TryParse(value, CultureInfo.InvariantCulture, out var seed):
                    options = options with { Seed = seed };
                    i++;
                    break;
                case "--render" when value.Split(',').All(Renderers.Kinds.Contains):
                    options = options with { Renders = value.Split(',') };
                    i++;
                    break;
                case "--kind" when Synthetic.Mutations.Mutator.Kinds.Contains(value):
                    options = options with { Kind = value, Mutate = true };
                    i++;
                    break;
                case "--dump" when value.Length > 0:
                    options = options with { Dump = value };
                    i++;
                    break;
                case "--dump-count" when int.TryParse(value, CultureInfo.InvariantCulture, out var number):
                    options = options with { DumpCount = number };
                    i++;
                    break;
                case "--isolate" when value.Length > 0:
                    options = options with { Isolate = value };
                    i++;
                    break;
                case "--mutate":
                    options = options with { Mutate = true };
                    break;
                case "--sentences":
                    options = options with { Sentences = true };
                    break;
                case "--misses":
                    options = options with { Misses = true };
                    break;
                default:
                    return null;
            }
        }
        return options;
    }
}
