namespace FinsamIngest.Core.Statements;

/// <summary>A place where a body is named.</summary>
/// <param name="Name">The name as printed, blanks made single.</param>
/// <param name="Part">The distinguishing part of it: <c>Laxå och Askersund</c>.</param>
/// <param name="Weight">How much the place says that this body is the reporting one.</param>
internal readonly record struct OrganisationMention(string Name, string Part, double Weight);
