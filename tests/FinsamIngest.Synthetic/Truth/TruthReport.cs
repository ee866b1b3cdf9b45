namespace FinsamIngest.Synthetic.Truth;

/// <summary>A report of an association that does not exist: what is printed, in order, and what is true of it.</summary>
internal sealed class TruthReport(string name, string organisation, int year)
{
    public string Name { get; } = name;

    public string Organisation { get; } = organisation;

    public int Year { get; } = year;

    public List<Block> Blocks { get; } = [];

    public List<TruthTable> Tables { get; } = [];

    public List<TruthRelation> Relations { get; } = [];

    public List<TruthClaim> Claims { get; } = [];

    public List<TruthMutation> Mutations { get; } = [];

    /// <summary>A total against its parts in every column where it is printed.</summary>
    public void Sum(TruthRow? total, params IEnumerable<(TruthRow? Row, decimal Weight)> parts)
    {
        if (total is null)
            return;
        foreach (var column in total.Table.Columns.Where(c => !c.Percent))
        {
            TruthTerm[] terms = [.. parts.Where(p => p.Row?[column]?.Printed is not null).Select(p => new TruthTerm(p.Row![column]!, p.Weight))];
            Relate("vertical_sum", total[column], terms);
        }
    }

    /// <summary>The same figure in two places.</summary>
    public void Same(string type, TruthCell? left, TruthCell? right, decimal weight = 1)
    {
        if (right is not null)
            Relate(type, left, new TruthTerm(right, weight));
    }

    public void Relate(string type, TruthCell? lhs, params TruthTerm[] terms)
    {
        if (lhs?.Printed is not null && terms.Length > 0 && terms.All(t => t.Cell.Printed is not null))
            Relations.Add(new TruthRelation($"R{Relations.Count + 1}", type, lhs, terms));
    }

    /// <summary><c>lhs = 100 · part / whole</c>.</summary>
    public void Ratio(TruthCell? lhs, TruthTerm? part, TruthTerm? whole)
    {
        if (lhs?.Printed is not null && part?.Cell.Printed is not null && whole?.Cell.Printed is not null)
            Relations.Add(new TruthRelation($"R{Relations.Count + 1}", "ratio", lhs, [part], [whole]));
    }
}
