using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Documents.Pages.Layout;

/// <summary>
/// Notices documents whose fonts claim to be something they are not: re-distilled subsets in which å, ä and ö call themselves ! and ". Nothing in the
/// file says what they are, so the text is left as it is; figures are not concerned.
/// </summary>
internal static class MiscodedLetters
{
    /// <summary>Such words in a healthy document are a handful of addresses and formulas; in a damaged one, every fifth word.</summary>
    private const int MinWords = 20;
    private const double MinShare = 0.01;

    public static Diagnostic? Find(List<LaidOutPage> pages)
    {
        int words = 0, odd = 0;
        foreach (var word in pages.SelectMany(page => page.Lines).SelectMany(line => line.Words))
        {
            words++;
            odd += HasSignBetweenLetters(word.Text) ? 1 : 0;
        }

        return odd < MinWords || odd < MinShare * words ? null : new Diagnostic(
            DiagnosticLevel.Warning, "document.miscoded_letters",
            new LocalisedText(
                $"bokstäver är felkodade i {odd} ord (troligen å, ä och ö); texten läses som filen anger den",
                $"letters are miscoded in {odd} words (probably å, ä and ö); the text is read as the file gives it"));
    }

    private static bool HasSignBetweenLetters(string text)
    {
        for (int i = 1; i + 1 < text.Length; i++)
            if (text[i] is '!' or '"' or '#' or '$' or '%' && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]))
                return true;
        return false;
    }
}
