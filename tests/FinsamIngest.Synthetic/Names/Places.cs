namespace FinsamIngest.Synthetic.Names;

/// <summary>Invented places, associations and members. None of the suffixes is that of a Swedish municipality's seat with these beginnings.</summary>
internal static class Places
{
    private static readonly string[] Beginnings =
        ["Ek", "Björk", "Gran", "Alm", "Hassel", "Kvarn", "Rön", "Tall", "Lär", "Hägg", "Sälg", "Aspe", "Trast", "Lom", "Orr", "Vide", "Säv", "Mjöl", "Hök", "Räv", "Älg", "Gädd"];

    private static readonly string[] Endings = ["vassa", "rydet", "tjärna", "hultet", "forsa", "bergaby", "löten", "mårda", "viken", "näsby", "åsen", "sjöryd", "tomta", "åvalla"];

    private static readonly string[] RegionEndings = ["bygden", "dalen", "landet", "slätten", "bergen"];

    public static string Municipality(Dice dice) => dice.Pick<string>(Beginnings) + dice.Pick<string>(Endings);

    public static string Region(Dice dice) => dice.Pick<string>(Beginnings) + dice.Pick<string>(RegionEndings);

    public static List<string> Municipalities(Dice dice, int count)
    {
        var names = new List<string>();
        while (names.Count < count)
        {
            var name = Municipality(dice);
            if (!names.Contains(name))
                names.Add(name);
        }
        names.Sort(StringComparer.Ordinal);
        return names;
    }

    public static string Association(Dice dice, IReadOnlyList<string> municipalities) => dice.Next(6) switch
    {
        0 => $"Samordningsförbundet {municipalities[0]} och {municipalities[^1]}",
        1 => $"FINSAM {municipalities[0]}",
        2 => $"{Region(dice)}s samordningsförbund",
        3 => $"Samordningsförbundet {Region(dice)}s län",
        4 => $"Samordningsförbundet i {Region(dice)}",
        _ => $"Samordningsförbundet {Region(dice)}",
    };

    /// <summary>A town in the genitive as the names of municipalities have it.</summary>
    public static string Kommun(string name) => (name.EndsWith('s') || name.EndsWith('n') && name.EndsWith("åsen", StringComparison.Ordinal) ? name : name + "s") + " kommun";
}
