using Rituels.Agenda;
using Rituels.Shell;

namespace Rituels.Tests.Agenda;

/// <summary>Lists that are typed as lines: links, groups, what to prepare.</summary>
public class SheetTextsTests
{
    private static readonly SheetWords Fr = new(Tongue.Of("fr")), En = new(Tongue.Of("en"));

    [Theory]
    [InlineData("Support : https://supports.example/mars", "Support", "https://supports.example/mars")]
    [InlineData("Support: https://supports.example/mars", "Support", "https://supports.example/mars")]
    [InlineData("Support:https://supports.example/mars", "Support", "https://supports.example/mars")]
    [InlineData("Le pad de l’atelier http://pad.example/p/a?b=c#d", "Le pad de l’atelier", "http://pad.example/p/a?b=c#d")]
    [InlineData("https://pad.example/p", "pad.example", "https://pad.example/p")]
    public void A_link_is_a_label_and_an_address(string typed, string label, string url) => Assert.Equal(new SessionLink(label, url), LinkText.Read(typed));

    [Theory]
    [InlineData("Support")]
    [InlineData("javascript:alert(1)")]
    [InlineData("Piège : javascript:alert(1)")]
    [InlineData("Piège : data:text/html,x")]
    [InlineData("ftp://files.example/a")]
    [InlineData("https://")]
    [InlineData("Support : /mars")]
    public void Only_addresses_of_the_web_are_links(string typed) => Assert.Null(LinkText.Read(typed));

    [Theory]
    [InlineData("alumni", "alumni", null, null)]
    [InlineData("alumni 14:00-17:30", "alumni", "14:00", "17:30")]
    [InlineData("alumni (14h à 17h30)", "alumni (14h à 17h30)", null, null)]
    [InlineData("alumni : 14h-17h30", "alumni", "14:00", "17:30")]
    [InlineData("alumni dès 14h", "alumni", "14:00", null)]
    [InlineData("alumni until 17:30", "alumni", null, "17:30")]
    [InlineData("Mentors 14:00-17:30", "mentors", "14:00", "17:30")]
    public void A_group_may_have_hours_behind_it(string typed, string group, string? from, string? until) =>
        Assert.Equal(new Invited(group, from is null ? null : TimeOnly.Parse(from), until is null ? null : TimeOnly.Parse(until)), GroupText.Read(typed, sameDay: true));

    [Theory]
    [InlineData("foo 14h-12h")]
    [InlineData("alumni 25:00-26:00")]
    [InlineData("alumni 14h-25h")]
    public void Hours_that_cannot_be_are_no_group(string typed) => Assert.Null(GroupText.Read(typed, sameDay: true));

    [Fact]
    public void Groups_read_back_as_they_are_written()
    {
        Invited[] groups = [new("alumni"), new("presse", new(14, 0), new(17, 30)), new("jury", new(9, 0)), new("élus", Until: new(12, 0))];
        Assert.All(new[] { Fr, En }, words => Assert.Equal(groups, GroupText.Write(groups, words).Split('\n').Select(line => GroupText.Read(line, sameDay: true))));
    }

    [Theory]
    [InlineData("J-14 Réserver la salle", 14, "Réserver la salle")]
    [InlineData("J\u201114 Réserver la salle", 14, "Réserver la salle")]
    [InlineData("j 14 : Réserver", 14, "Réserver")]
    [InlineData("D-1 Check — the room", 1, "Check — the room")]
    [InlineData("J−7 Écrire", 7, "Écrire")]
    [InlineData("J-0 Accueillir", 0, "Accueillir")]
    public void What_to_prepare_begins_with_its_day(string typed, int days, string what) =>
        Assert.Equal((days, what), ChoreText.Read(typed, Folk.Nobody, []) is { } chore ? (chore.DaysBefore, chore.What) : default);

    [Theory]
    [InlineData("Réserver la salle")]
    [InlineData("14 Réserver")]
    [InlineData("J-14")]
    [InlineData("J-366 Trop tôt")]
    public void Without_its_day_nothing_is_to_prepare(string typed) => Assert.Null(ChoreText.Read(typed, Folk.Nobody, []));

    [Fact]
    public void What_is_called_as_before_is_the_same_and_stays_done()
    {
        Chore done = new(Guid.CreateVersion7(), "Réserver la salle", 14, DoneAt: new DateTimeOffset(2019, 3, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(done with { DaysBefore = 10 }, ChoreText.Read("J-10 réserver la salle", Folk.Nobody, [done])! with { What = done.What });
    }
}
