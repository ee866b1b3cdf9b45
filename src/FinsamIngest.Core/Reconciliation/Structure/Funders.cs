namespace FinsamIngest.Core.Reconciliation;

/// <summary>Who pays a samordningsförbund, and how their shares hang together.</summary>
internal static class Funders
{
    /// <summary>
    /// Whether a row is the share of a party that by law pays as much as others together: the state one half, the region a quarter and the municipalities together the other
    /// (lag 2003:1210 om finansiell samordning av rehabiliteringsinsatser). Such a row above theirs equals their sum without being it.
    /// </summary>
    public static bool PaysAsMuchAsTheOthers(string label)
    {
        var text = LabelText.Normalise(label);
        return LabelText.HasWord(text, "region") || LabelText.HasWord(text, "landsting") || LabelText.HasWord(text, "försäkringskassan") || LabelText.HasWord(text, "arbetsförmedlingen");
    }
}
