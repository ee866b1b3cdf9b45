using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// A name as <see cref="CrossDocument.Compare"/> matches it, for whoever keeps many reports and wants to load only those that belong together: the reports
/// that <see cref="MayBe"/> joins, directly or through others, hold all that comparing any of them with all others could join.
/// </summary>
public sealed class OrganisationName
{
    private readonly OrganisationKey _key;

    private OrganisationName(OrganisationKey key) => _key = key;

    /// <summary>Equal for spellings of one name: "Samordningsförbundet Roslagen", "Roslagens samordningsförbund".</summary>
    public string Key => _key.Text;

    /// <summary>The name of an organisation; null when there is none, or it says nothing about which one it is.</summary>
    public static OrganisationName? Of(Organisation? organisation) =>
        organisation is not null && OrganisationKey.Of(organisation) is { Words.IsEmpty: false } key ? new OrganisationName(key) : null;

    /// <summary>Whether it is the same name, or one that a slip could have made of it. The latter proves nothing: figures have to confirm it.</summary>
    public bool MayBe(OrganisationName other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Key == other.Key || _key.IsNear(other._key);
    }
}
