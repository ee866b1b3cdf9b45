using System.Collections.Frozen;

namespace FinsamIngest.Core.Prose;

/// <summary>Words that do not tell one figure from another.</summary>
internal static class NeutralWords
{
    private static readonly FrozenSet<string> Known = (
        "i på av till för med om från vid under över mellan inom utan enligt mot per ur genom hos efter före innan sedan än som att och eller samt men medan varav därav "
        + "den det de denna detta dessa en ett sin sitt sina sitt hans vår våra vårt vi dess deras man oss vilket vilken vilka där då så när också även dock således därtill dessutom därmed "
        + "är var varit blir blev blivit ha har hade haft få får fick fått kan kunde ska skulle skall bör "
        + "uppgår uppgick uppgått uppgå summeras summerar summerat landade landat slutade stannade visar visade redovisar redovisas redovisade redovisat gick gått gav ger göra gör gjorde "
        + "erhöll erhölls erhållit erhållna mottog mottagit tagit emot fanns finns består bestod kostade kostat förbrukat förbrukade förbrukas använt användes använts betalat betalats ut "
        + "utbetalat utbetalats beräknad beräknat beräknades satt planerades planerat budgeterades motsvarar motsvarade utgör utgjorde innebär innebar kommit kommer omfatta omfattar avser avsåg "
        + "året år års årets årsskiftet helår helåret december januari slut slutet början start ingång ingången utgång utgången bokslut bokslutet period perioden "
        + "förbundet förbundets förbund samordningsförbundet samordningsförbundets samordningsförbund finsam verksamhet verksamheten verksamhetens verksamhets verksamheter "
        + "fördelat fördelade översteg överstiger understeg understiger överskred överskrider underskred underskrider drog hamnade hamnar landar steg stigit växte växt sjönk sjunkit stannat höll håller följde följer "
        + "total totalt totala totalen summa sammanlagt sammanlagda sammantaget tillsammans samlade samlat kostnad kostnader kostnaden kostnaderna intäkt intäkter intäkterna belopp beloppet "
        + "medel medlen pengar kr kronor tkr mkr mnkr ca cirka drygt knappt cirka årlig redovisad utfall utfallet faktiska faktiskt budget budgeten budgeterat budgeterade helårsbudgeten "
        + "överskridning överskridningen överskridande underskridande enbart endast bara marginellt samma nivå sammanfattningsvis "
        + "ökning minskning höjning sänkning ökade minskade ökat minskat höjts sänkts ökningen minskningen mer mindre högre lägre större jämfört jämföra jämföras jmf jfr jämförelse föregående förra fjol tidigare ingående utgående "
        + "projekt projektet projektmedel projektbidrag bidrag bidraget riktade externa extern europeiska euroepiska europiska "
        + "insatser insatserna insats insatsen aktiviteter nivå avvikelse avvikelsen differens differensen nuvarande eget egna kapital kapitalet verksamhetsåret räkenskapsåret")
        .Split(' ').ToFrozenSet();

    public static bool Contains(string lower) => lower.Length < 2 || Known.Contains(lower);
}
