using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reports;

public sealed class WordsTests
{
    /// <summary>Two kinds under one word could not be told apart in a list.</summary>
    [Theory]
    [InlineData(Language.Swedish)]
    [InlineData(Language.English)]
    public void EveryKind_HasAWordOfItsOwn(Language language)
    {
        Distinct<Statement>(value => Words.Of(value, language));
        Distinct<Severity>(value => Words.Of(value, language));
        Distinct<Severity>(Words.Sign);
        Distinct<CheckType>(value => Words.Of(value, language));
        Distinct<CauseKind>(value => Words.Of(value, language));
        Distinct<Scenario>(value => Words.Of(value, language));
        Distinct<RowKind>(value => Words.Of(value, language));
        Distinct<Unit>(value => Words.Of(value, language));
        Distinct<Verdict>(value => Words.Of(value, language));
        Distinct<Core.Storage.Verdict>(value => Words.Of(value, language));
    }

    [Theory]
    [InlineData(1, "1 varning", "1 warning")]
    [InlineData(2, "2 varningar", "2 warnings")]
    public void Noun_FollowsTheNumber(int count, string swedish, string english)
    {
        Assert.Equal(swedish, $"{count} {Words.Noun(Severity.Warning, count, Language.Swedish)}");
        Assert.Equal(english, $"{count} {Words.Noun(Severity.Warning, count, Language.English)}");
    }

    private static void Distinct<T>(Func<T, string> word)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().Select(word).ToList();
        Assert.Equal(words.Count, words.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.DoesNotContain(words, string.IsNullOrWhiteSpace);
    }
}
