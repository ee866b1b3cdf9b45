namespace FinsamIngest.Cli.Serving;

/// <summary>What the user asked of <c>finsam serve</c>.</summary>
/// <param name="Data">Where everything is kept.</param>
/// <param name="Urls">The addresses to listen on.</param>
/// <param name="AllowsRemote">Whether other machines may reach it.</param>
/// <param name="UsesAzure">Whether the store is a storage account or its emulator, and not the folder.</param>
/// <param name="PrefersEnglish">Whether visitors whose browser asks for neither language get English; else Swedish.</param>
internal sealed record ServeOptions(string Data, IReadOnlyList<string> Urls, bool AllowsRemote, bool UsesAzure, bool PrefersEnglish);
