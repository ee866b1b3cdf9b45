namespace FinsamIngest.Core.Documents.Pages;

/// <summary>A piece of a page's content that a tag refers to.</summary>
/// <param name="Page">1-based page number.</param>
/// <param name="Id">The <see cref="Letter.MarkedContentId"/> of its letters.</param>
public readonly record struct MarkedContent(int Page, int Id);
