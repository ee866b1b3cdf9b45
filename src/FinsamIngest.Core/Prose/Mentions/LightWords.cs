using System.Collections.Frozen;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Words that a sentence may have beside the name of a thing without meaning another thing: verbs, adverbs, sizes, counting words. What is left over when they and
/// the names are taken away narrows what is meant, or makes it doubtful.
/// </summary>
internal static class LightWords
{
    /// <summary>Shorter words in -ade and -ats are mostly no verbs.</summary>
    private const int ShortestVerb = 6;

    private static readonly FrozenSet<string> Known = (
        "sammanlagt sammantaget tillsammans totalt totala sammanlagda största störst minsta minst stor stora liten litet små näst andra första tredje främst bland annat alltså dels endast bara "
        + "redan ungefär omkring runt närmare nästan strax lite något betydligt kraftigt marginellt avsevärt rejält respektive bägge båda två tre fyra fem sex sju åtta nio tio elva tolv "
        + "gjort göra hamnat ligger låg legat står stod stått svarar svarade svarat sjunker stiger vuxit ökar minskar bidrar bidrog bidragit skjuter sköt betalar tar tog kommer kom kommit går drev drevs drivit "
        + "drog dragit lade lagt läggs lades hålls hölls hör hörde finns fanns funnits kräver krävde satsar satsade delar använder får fått fick ger gett blivit låtit tack vare grund därför nu fortfarande dessutom därutöver "
        + "följd beror berodde bero igen samtidigt däremot nästa sista senaste enligt motsvarande ungefärligen exakt precis knappa dryga hela halva själva egen egna ny nya nytt planenligt tkr mkr mnkr tsek msek kr kronor miljoner tusen milj procent "
        + "stycken st antal antalet antalen siffran siffror summan beloppet nivån utfallet bokslutet räkenskaperna jämförelsevis störste största posten poster enskilda enskild dyraste billigaste dyrast billigast "
        + "bättre sämre dyrare billigare fler färre "
        + "bidragen bidragens avgiften avgifterna medlem medlemmen medlemmar medlemmarna finansiär bidragsgivare insatsägare huvudman").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>"Den förväntade tilldelningen" is not the one received.</summary>
    private static readonly string[] Supposed = ["förvänt", "önska", "rekommend", "uppskatta", "ansök", "beviljade", "planera", "resterande", "avsatta"];

    private static readonly FrozenSet<string> NarrowingPrepositions = "i på inom hos per från vid till för mellan exklusive inklusive exkl inkl utan bland under via".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> OtherPrepositions = "efter trots genom utöver förutom före innan mot av med enligt om jämfört som".Split(' ').ToFrozenSet();

    /// <summary>Whether a word says nothing about which figure is meant.</summary>
    public static bool Contains(ProseWord word) => word.IsNeutral || Known.Contains(word.Lower) || !word.IsProper && IsVerb(word.Lower);

    /// <summary>"I", "på", "hos": what follows narrows what stands before.</summary>
    public static bool Narrows(string lower) => NarrowingPrepositions.Contains(lower);

    /// <summary>Any preposition: what follows is no grammatical subject.</summary>
    public static bool IsPreposition(string lower) => NarrowingPrepositions.Contains(lower) || OtherPrepositions.Contains(lower);

    /// <summary>Past tenses and supines in -ade, -ades, -erat: "betalade", "finansierades", "redovisat".</summary>
    private static bool IsVerb(string lower) =>
        lower.Length >= ShortestVerb && !Supposed.Any(s => lower.StartsWith(s, StringComparison.Ordinal)) && (lower.EndsWith("ade", StringComparison.Ordinal) || lower.EndsWith("ades", StringComparison.Ordinal) || lower.EndsWith("erat", StringComparison.Ordinal) || lower.EndsWith("erats", StringComparison.Ordinal));
}
