using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Tests.Programme;

public class CharactersTests
{
    private const string Family = "👨🏽‍👩🏽‍👧🏽‍👦🏽", Accented = "e\u0301";

    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData(Accented + Accented, 2)]
    [InlineData(Family + "!", 2)]
    public void A_character_is_what_people_see_as_one(string text, int count) => Assert.Equal(count, Characters.Count(text));

    [Fact]
    public void A_name_may_be_as_long_in_emoji_as_in_letters()
    {
        Assert.True(PersonName.IsValid(Many(Accented, 120)) && PersonName.IsValid(Many(Family, 120)));
        Assert.False(PersonName.IsValid(Many(Accented, 121)));
        Assert.False(PersonName.IsValid("e" + Many("\u0301", 120 * 20)));
        Assert.Equal(Many(Family, 3), Characters.First(Many(Family, 5), 3));
    }

    [Fact]
    public async Task A_form_and_a_file_count_alike()
    {
        await using var scene = await Scene.Open("sqlite");
        await Scene.CameBack(await scene.Send(scene.At("/cohort"), "Save", [("Name", Many(Accented, 121))]), "name", Many(Accented, 121));
        Scene.Went(await scene.Send(scene.At("/cohort"), "Save", [("Name", Many(Accented, 120))]));
        Assert.Empty(Problems(Many(Accented, 120)));
        Assert.Equal(["121 characters: at most 120."], Problems(Many(Accented, 121)));
    }

    [Fact]
    public async Task A_form_and_a_file_take_as_many_of_each()
    {
        await using var scene = await Scene.Open("sqlite");
        Scene.Went(await scene.Send(scene.At("/recipients"), "", [("Lists", Lists(CohortLimits.Lists, '\n'))]));
        Assert.Equal(CohortLimits.Lists, (await scene.Saved()).Lists.Count);
        Assert.Empty(Problems("Démo", $"recipients: [{Lists(CohortLimits.Lists, ',')}]"));
        Assert.Equal(["Too many items in “recipients”: at most 50."], Problems("Démo", $"recipients: [{Lists(CohortLimits.Lists + 1, ',')}]"));
        Assert.Equal(["“1999-12-31” is not a date such as 2019-02-11, between 2000 and 2100."], Problems("Démo", "daysOff: [1999-12-31]"));
    }

    private static IEnumerable<string> Problems(string name, string more = "") =>
        CohortYaml.Read($"id: demo\nname: {name}\nstarts: 2019-02-11\nends: 2019-11-15\n{more}\n", null, new PortabilityWords(Tongue.Of("en"))).Problems.Select(p => p.Message);

    private static string Lists(int many, char separator) => string.Join(separator, Enumerable.Range(1, many).Select(n => $"l{n}@list.example"));
    private static string Many(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
