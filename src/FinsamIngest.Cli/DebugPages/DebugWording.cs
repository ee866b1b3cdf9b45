using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.DebugPages;

/// <summary>Words for the drawings.</summary>
internal static class DebugWording
{
    public static string Of(DecodedBy decodedBy, Language language) => decodedBy switch
    {
        DecodedBy.Layout => language.Say("delad efter läget", "split by position"),
        DecodedBy.Grammar => language.Say("delad efter skrivsättet", "split by the way figures are written"),
        _ => language.Say("delad efter räkningen", "split by arithmetic"),
    };

    public static string Of(UnitBasis basis, Language language) => basis switch
    {
        UnitBasis.Printed => language.Say("tryckt", "printed"),
        UnitBasis.Document => language.Say("dokumentets", "the document's"),
        _ => language.Say("av en annan tabell", "from another table"),
    };
}
