namespace FinsamIngest.Synthetic.Names;

/// <summary>Running text without a figure that an auditor would tick, and names of projects and activities.</summary>
internal static class Phrases
{
    public static readonly string[] Sentences =
    [
        "Styrelsen har under året haft sex protokollförda sammanträden.",
        "Arbetet har präglats av ett gott samarbete mellan förbundets medlemmar.",
        "Insatserna riktar sig till personer i arbetsför ålder som behöver stöd från flera myndigheter samtidigt.",
        "Förbundet verkar enligt lag (2003:1210) om finansiell samordning av rehabiliteringsinsatser.",
        "Deltagarna har fått individuellt stöd på vägen mot arbete eller studier.",
        "Beredningsgruppen har träffats regelbundet och förberett ärenden till styrelsen.",
        "Under hösten genomfördes en gemensam utbildningsdag för medarbetare hos parterna.",
        "En ny verksamhetsplan har tagits fram i dialog med ägarna.",
        "Målet är att fler människor ska hitta en egen väg till försörjning.",
        "Uppföljningen visar att samverkan har stärkts på flera nivåer.",
        "Förbundets kansli finns i gemensamma lokaler tillsammans med kommunens arbetsmarknadsenhet.",
        "Erfarenheterna från tidigare projekt har tagits tillvara i det fortsatta arbetet.",
        "Internkontrollen följs upp årligen enligt den plan som styrelsen har antagit.",
        "Parterna har utsett kontaktpersoner som möts varje månad.",
        "Behovet av tidiga insatser bedöms vara fortsatt stort i området.",
    ];

    public static readonly string[] Activities =
    [
        "Vägen framåt", "Steget vidare", "Coachingteam", "Samverkansteam", "Lotsen", "Nya spår", "Bryggan", "Ung i rörelse", "Kraftkällan", "Kompassen 2.0", "Språng till arbete",
        "Hälsospåret", "Grön rehab", "Mottagningsteam", "Case management", "Stegen", "Arbetsträning i grupp", "Framtidsfokus", "Plattformen", "Växtkraft",
    ];

    public static readonly string[] Projects = ["Horisont", "Medvind", "Lyftet", "Samklang", "Nystart", "Delta", "Växla", "Spira"];

    public static readonly string[] Administration =
    [
        "Styrelse och revision", "Kanslipersonal", "Lokaler", "Medlemsavgift nationella rådet", "Utvärdering", "Resor och logi", "Köp av tjänster", "Reklam och representation",
        "IT-tjänster och programvaror", "Kompetensutveckling", "Övriga kostnader",
    ];

    public static readonly string[] Structural =
    [
        "Gemensamma forum", "Hemsida och informationsmaterial", "Utbildning för medlemmarnas personal", "Insatskatalogen", "Processledning", "Strukturell samverkan", "Kartläggning och behovsanalys",
        "Verksamhetsutvecklare",
    ];

    public static readonly string[] Footnotes =
    [
        "Kostnaden blev lägre eftersom rekryteringen drog ut på tiden.", "Kommunens representanter har inte utnyttjat hela sin budget.",
        "Utlåning av personal har inte genomförts som planerat.", "Inkluderar medel som betalas ut till medlemmarna genom förbundet.",
        "Vakant tjänst under en period av året.", "Delas lika mellan länets förbund.",
    ];
}
