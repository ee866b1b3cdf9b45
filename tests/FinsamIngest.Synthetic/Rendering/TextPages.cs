using System.Text;

namespace FinsamIngest.Synthetic.Rendering;

/// <summary>Lines of text with page breaks, running heads and page numbers between them.</summary>
internal sealed class TextPages(Dice dice, string runningHead, bool formFeeds, int pageLength)
{
    private readonly List<string> _lines = [];

    private readonly bool _hasHead = dice.Chance(0.35);

    private readonly int _numberForm = dice.Next(4);

    private int _onPage;

    private int _page = 1;

    private bool _broken;

    public Dictionary<string, int> Places { get; } = [];

    /// <summary>The number of the next line.</summary>
    public int Next => _lines.Count + 1;

    public bool IsFull => _onPage >= pageLength;

    public void Add(string line)
    {
        if (_broken && formFeeds)
            line = "\f" + line;
        _broken = false;
        _lines.Add(line);
        _onPage++;
    }

    public void Place(string id) => Places.TryAdd(id, Next);

    /// <summary>Ends the page if anything stands on it.</summary>
    public void Break()
    {
        if (_onPage == 0)
            return;
        if (_numberForm is 0 or 1)
            Add(_numberForm == 0 ? $"{_page}" : $"Sida {_page}");
        _page++;
        _broken = true;
        _onPage = 0;
        if (_hasHead)
            Add(runningHead);
        else if (_numberForm == 2)
            Add(" ");
        _onPage = 0;
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(string.Join('\n', _lines) + "\n");
}
