namespace FinsamIngest.Core.Prose;

/// <summary>How clearly a sentence names what its figure is of.</summary>
internal enum Clarity
{
    /// <summary>Nothing stands beside the name but words that mean no other thing.</summary>
    Clear,

    /// <summary>Words whose meaning is unknown stand beside it, or the name stands in another clause.</summary>
    Loose,

    /// <summary>A place, a part or a group is named with it: another figure may be meant.</summary>
    Narrowed,
}
