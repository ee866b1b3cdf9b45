using FinsamIngest.Synthetic.Names;

namespace FinsamIngest.Synthetic.Ledger;

/// <summary>Draws the books of an invented association.</summary>
internal sealed class Bookkeeper(Dice dice, bool ore, IReadOnlyList<string> municipalities, string region)
{
    public Books Draw()
    {
        var year = dice.Between(2019, 2025);
        var books = new Books { Year = year, FirstYear = year - dice.Between(2, 5) };
        DrawMembers(books);
        DrawOtherIncome(books);
        DrawCosts(books);
        DrawFinancial(books);
        DrawBalance(books);
        return books;
    }

    /// <summary>Two years more than are shown: the earliest cash flow needs its opening balance.</summary>
    private static IEnumerable<int> Years(Books books) => Enumerable.Range(books.FirstYear - 2, books.Year - books.FirstYear + 3);

    private void DrawMembers(Books books)
    {
        var total = dice.Between(8, 60) * 400_000m;
        var weights = municipalities.Select(_ => dice.Between(5, 60)).ToArray();
        var state = new Account(dice.Pick("Försäkringskassan/Arbetsförmedlingen", "Medlemsbidrag från staten (AF/FK)", "Driftbidrag från staten", "Staten genom Försäkringskassan"));
        var prefix = dice.Pick("", "", "Medlemsbidrag från ", "Driftbidrag från ", "Bidrag ");
        var regional = new Account($"{prefix}Region {region}");
        var local = municipalities.Select(m => new Account(prefix + (dice.Chance(0.8) ? Places.Kommun(m) : m))).ToList();
        foreach (var year in Years(books))
        {
            if (dice.Chance(0.5))
                total += dice.Between(-3, 6) * 40_000m;
            total = Math.Max(total, 3_200_000m);
            state[year] = total / 2;
            regional[year] = total / 4;
            Share(total / 4, weights, local, year);
        }
        books.Members.Accounts.AddRange(dice.Chance(0.5) ? [state, regional, .. local] : [.. local, regional, state]);
        foreach (var account in books.Members.Accounts)
            account.Budget = account[books.Year];
    }

    private static void Share(decimal amount, int[] weights, List<Account> accounts, int year)
    {
        var left = amount;
        for (var i = 0; i < accounts.Count - 1; i++)
        {
            accounts[i][year] = Math.Floor(amount * weights[i] / weights.Sum());
            left -= accounts[i][year];
        }
        accounts[^1][year] = left;
    }

    private void DrawOtherIncome(Books books)
    {
        string[] names =
        [
            "Övriga ersättningar och intäkter", "Ersättning för höga sjuklönekostnader", "Försäljning av tjänster", $"Projektmedel ESF {dice.Pick<string>(Phrases.Projects)}", "Övriga rörelseintäkter",
        ];
        foreach (var name in dice.Some(names, dice.Between(0, 3)))
        {
            var big = name.Contains("ESF", StringComparison.Ordinal);
            var account = new Account(name);
            foreach (var year in Years(books))
                account[year] = dice.Chance(0.2) ? 0 : Money(big ? 400_000 : 1_000, big ? 4_000_000 : 200_000);
            account.Budget = Math.Round(account[books.Year] * dice.Between(60, 130) / 100_000m) * 1_000m;
            books.OtherIncome.Accounts.Add(account);
        }
    }

    private void DrawCosts(Books books)
    {
        var owners = municipalities.Select(Places.Kommun).Append("Region " + region).ToArray();
        var groups = new (string Name, double Share, List<string> Accounts)[]
        {
            (dice.Pick("Administration/Kansli", "Administrativa kostnader", "Kansli och administration", "Förvaltning"), 0.25, dice.Some(Phrases.Administration, dice.Between(3, 7))),
            (dice.Pick("Strukturövergripande insatser", "Strukturpåverkande insatser", "Strukturinriktade insatser"), 0.12, dice.Some(Phrases.Structural, dice.Between(2, 5))),
            (dice.Pick("Individinriktade insatser", "Individinsatser", "Operativa individinsatser", "Direkta verksamhetskostnader"), 0.6, dice.Some(Phrases.Activities, dice.Between(3, 9))),
        };
        foreach (var (name, share, accounts) in groups)
        {
            var group = new AccountGroup(name);
            foreach (var accountName in accounts)
            {
                var account = new Account(accountName) { Owner = dice.Pick<string>(owners) };
                foreach (var year in Years(books))
                {
                    var middle = (double)books.Income(year) * share / accounts.Count;
                    account[year] = dice.Chance(0.08) ? 0 : Money((int)(middle * 0.4), (int)(middle * 1.65));
                }
                account.Budget = dice.Chance(0.07) ? 0 : Math.Round(account[books.Year] * dice.Between(75, 135) / 100_000m) * 1_000m;
                if (account[books.Year] == 0 && account[books.Year - 1] == 0)
                    account[books.Year] = Money(10_000, 90_000);
                group.Accounts.Add(account);
            }
            books.Costs.Add(group);
        }
    }

    private void DrawFinancial(Books books)
    {
        if (dice.Chance(0.65))
            foreach (var year in Years(books))
                books.FinancialIncome[year] = dice.Chance(0.25) ? 0 : Money(200, 300_000);
        if (dice.Chance(0.5))
            foreach (var year in Years(books))
                books.FinancialCosts[year] = dice.Chance(0.25) ? 0 : Money(50, 9_000);
    }

    private void DrawBalance(Books books)
    {
        var years = Years(books).ToArray();
        if (dice.Chance(0.25))
        {
            var bought = dice.Between(30, 400) * 1_000m;
            var yearly = bought / 10;
            for (var i = 0; i < years.Length; i++)
            {
                books.Depreciation[years[i]] = yearly;
                books.FixedAssets[years[i]] = bought - (yearly * (i + 1));
            }
        }
        Fill(books.Receivables, ["Kundfordringar", "Mervärdesskattefordran", "Skattekonto", "Förutbetalda kostnader och upplupna intäkter", "Övriga kortfristiga fordringar"], dice.Between(1, 4), years, 3_000, 900_000);
        Fill(books.Liabilities, ["Leverantörsskulder", "Personalens skatter och avgifter", "Upplupna kostnader och förutbetalda intäkter", "Semesterlöneskuld", "Övriga kortfristiga skulder", "Upplupen särskild löneskatt"], dice.Between(2, 5), years, 5_000, 1_500_000);
        if (dice.Chance(0.25))
            for (var i = 0; i < years.Length; i++)
                books.Provisions[years[i]] = Money(40_000, 60_000) * (i + 1);
        if (dice.Chance(0.15))
            foreach (var year in years)
                books.Placements[year] = Money(900_000, 4_000_000);

        var equity = 0m;
        var lowest = decimal.MaxValue;
        foreach (var year in years)
        {
            equity += books.Result(year);
            books.Equity[year] = equity;
            books.Cash[year] = equity + books.Provisions[year] + books.Liabilities[year] - books.FixedAssets[year] - books.Receivables[year] - books.Placements[year];
            lowest = Math.Min(lowest, Math.Min(books.Cash[year], equity));
        }
        var opening = Money(300_000, 4_000_000) - Math.Min(lowest, 0);
        var people = dice.Between(1, 6);
        foreach (var year in years)
        {
            books.Equity[year] += opening;
            books.Cash[year] += opening;
            books.Employees[year] = people = Math.Max(1, people + dice.Between(-1, 1));
        }
    }

    private void Fill(AccountGroup group, IReadOnlyList<string> names, int count, int[] years, int low, int high)
    {
        foreach (var name in dice.Some(names, count))
        {
            var account = new Account(name);
            foreach (var year in years)
                account[year] = dice.Chance(0.1) ? 0 : Money(low, high);
            group.Accounts.Add(account);
        }
    }

    private decimal Money(int low, int high)
    {
        var kronor = (decimal)dice.Between(low, Math.Max(low + 1, high));
        return ore ? kronor + (dice.Next(100) / 100m) : kronor;
    }
}
