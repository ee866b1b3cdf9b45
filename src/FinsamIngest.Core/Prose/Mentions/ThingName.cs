namespace FinsamIngest.Core.Prose;

/// <summary>A name that a table gives to a row or a column.</summary>
/// <param name="Table">Index of the table.</param>
/// <param name="Row">Index of the row; −1 for a column.</param>
/// <param name="Column">Index of the column; −1 for a row.</param>
/// <param name="Words">The telling words of the name, at least one.</param>
/// <param name="Head">How many of them stand before what the label adds to the name ("(13–29 år)", ", Björksele").</param>
internal sealed record ThingName(int Table, int Row, int Column, IReadOnlyList<ProseWord> Words, int Head)
{
    /// <summary>The common nouns that the label has beside the telling words: "intäkter" of "Övriga intäkter".</summary>
    public IReadOnlyList<ProseWord> Common { get; init; } = [];

    /// <summary>Whether it is one proper word of a longer label ("Ekbacken" of "Mötesplats Ekbacken"), which may name something else, too.</summary>
    public bool IsShort { get; init; }

    public bool IsRow => Row >= 0;
}
