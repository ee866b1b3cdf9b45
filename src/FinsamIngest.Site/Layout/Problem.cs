namespace FinsamIngest.Site.Layout;

/// <summary>What went wrong, for a page that says so.</summary>
/// <param name="Heading">In a few words.</param>
/// <param name="Text">What it means, and what to do.</param>
public sealed record Problem(string Heading, string Text);
