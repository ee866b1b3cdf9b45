using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.Rendering;

/// <summary>One line on standard error that says how far a long run has come. Only on a terminal: in a log it would be noise.</summary>
internal sealed class ProgressLine(Terminal terminal, Language language, int total)
{
    /// <summary>A few files are done before a line could be read.</summary>
    private const int FewFiles = 3;

    private const int BarWidth = 24;

    private bool IsShown => terminal.ErrorIsTerminal && total > FewFiles;

    /// <summary>Shows that a file is being read.</summary>
    /// <param name="done">How many are done.</param>
    /// <param name="name">The file's name.</param>
    public void Show(int done, string name)
    {
        if (!IsShown)
            return;
        var filled = done * BarWidth / total;
        var text = $"{new string('█', filled)}{new string('░', BarWidth - filled)} {done + 1} {language.Say("av", "of")} {total}  {SafeText.Of(name)}";
        terminal.Error.Write("\r" + (text.Length < terminal.Width ? text : text[..(terminal.Width - 1)]) + "\e[K");
    }

    /// <summary>Takes the line away, so that what follows stands alone.</summary>
    public void Clear()
    {
        if (IsShown)
            terminal.Error.Write("\r\e[K");
    }
}
