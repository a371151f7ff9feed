using System.Globalization;
using Rituels.Agenda;
using Rituels.Shell;

namespace Rituels.Tests.Agenda;

/// <summary>Days, hours and audiences as people write them. No-break spaces are written ~.</summary>
public class SessionTextTests
{
    [Theory]
    [InlineData("2019-03-14", "2019-03-14", "", "jeudi 14~mars 2019", "Thursday 14~March 2019")]
    [InlineData("2019-05-01", "2019-05-01", "", "mercredi 1er~mai 2019", "Wednesday 1~May 2019")]
    [InlineData("2019-02-11", "2019-02-15", "", "du lundi 11 au vendredi 15~février 2019", "Monday 11 to Friday 15~February 2019")]
    [InlineData("2019-01-31", "2019-02-01", "", "du jeudi 31~janvier au vendredi 1er~février 2019", "Thursday 31~January to Friday 1~February 2019")]
    [InlineData("2019-12-31", "2020-01-01", "", "du mardi 31~décembre 2019 au mercredi 1er~janvier 2020", "Tuesday 31~December 2019 to Wednesday 1~January 2020")]
    [InlineData("2019-11-14", "2019-11-14", "2019-11-07", "7 ou 14~novembre 2019", "7 or 14~November 2019")]
    [InlineData("2019-11-07", "2019-11-07", "2019-11-14 2019-12-05", "7, 14~novembre ou 5~décembre 2019", "7, 14~November or 5~December 2019")]
    [InlineData("2019-12-19", "2019-12-19", "2020-01-09", "19~décembre 2019 ou 9~janvier 2020", "19~December 2019 or 9~January 2020")]
    [InlineData("2019-11-07", "2019-11-08", "2019-11-14", "du 7 au 8 ou du 14 au 15~novembre 2019", "7 to 8 or 14 to 15~November 2019")]
    public void Days(string starts, string ends, string alternatives, string french, string english)
    {
        var sheet = new SessionSheet { Starts = Day(starts), Ends = Day(ends), Alternatives = [.. alternatives.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Day)] };
        Assert.Equal(french, Plain(Words("fr").Days(sheet)));
        Assert.Equal(english, Plain(Words("en").Days(sheet)));
    }

    [Theory]
    [InlineData("", "", "", "")]
    [InlineData("09:30", "18:00", "9~h~30~– 18~h", "09:30–18:00")]
    [InlineData("09:30", "", "à partir de 9~h~30", "from 09:30")]
    [InlineData("", "18:00", "jusqu’à 18~h", "until 18:00")]
    public void Hours_of_a_day(string from, string until, string french, string english)
    {
        Assert.Equal(french, Plain(Words("fr").Hours(Hour(from), Hour(until))));
        Assert.Equal(english, Plain(Words("en").Hours(Hour(from), Hour(until))));
    }

    [Fact]
    public void Hours_of_several_days_say_which_they_begin_and_end_on()
    {
        var sheet = new SessionSheet { Starts = new(2019, 2, 11), Ends = new(2019, 2, 15), From = new(9, 30), Until = new(17, 0) };
        Assert.Equal("du lundi à 9~h~30 au vendredi à 17~h", Plain(Words("fr").Hours(sheet, AgendaReader.Outside)));
        Assert.Equal("Monday at 09:30 to Friday at 17:00", Words("en").Hours(sheet, AgendaReader.Outside));
        Assert.Equal("from 09:30, Monday", Words("en").Hours(sheet with { Until = null }, AgendaReader.Outside));
        Assert.Equal("until 17:00, Friday", Words("en").Hours(sheet with { From = null }, AgendaReader.Outside));
        Assert.Equal("", Words("en").Hours(sheet with { From = null, Until = null }, AgendaReader.Outside));
    }

    [Fact]
    public void Groups_have_their_own_hours_and_an_end_of_them_may_be_the_sessions()
    {
        var sheet = OneDay with { Audience = [new("fellows"), new("mentors", new(14, 0)), new("alumni", new(14, 0)), new("staff", new(8, 30), new(19, 0))] };
        var mentor = new AgendaReader(["mentors"], true);
        Assert.Equal("14~h~– 18~h", Plain(Words("fr").Hours(sheet, mentor)));
        Assert.Equal(["EIG: 9~h~30~– 18~h", "encadrement: 8~h~30~– 19~h"], Words("fr").OtherHours(sheet, mentor).Select(other => Plain($"{other.Groups}: {other.Hours}")));
        Assert.Equal(["mentors et alumni: 14~h~– 18~h", "encadrement: 8~h~30~– 19~h"], Words("fr").OtherHours(sheet, AgendaReader.Outside).Select(other => Plain($"{other.Groups}: {other.Hours}")));
    }

    [Theory]
    [InlineData("", "Toute la promotion", "The whole cohort")]
    [InlineData("fellows", "EIG", "Fellows")]
    [InlineData("alumni mentors fellows", "EIG, mentors et alumni", "Fellows, mentors and alumni")]
    [InlineData("fellows mentors=14:00-", "EIG + mentors l’après-midi", "Fellows + mentors in the afternoon")]
    [InlineData("fellows mentors=-12:30", "EIG + mentors le matin", "Fellows + mentors in the morning")]
    [InlineData("fellows public=19:00-21:00", "EIG + public le soir", "Fellows + public in the evening")]
    [InlineData("fellows mentors=11:00-16:00", "EIG + mentors (11~h~– 16~h)", "Fellows + mentors (11:00–16:00)")]
    [InlineData("staff=14:00- fellows=14:00- alumni=14:00- mentors", "Mentors + EIG l’après-midi + encadrement l’après-midi + alumni l’après-midi", "Mentors + fellows in the afternoon + staff in the afternoon + alumni in the afternoon")]
    [InlineData("mentors=14:00-17:30", "Mentors l’après-midi", "Mentors in the afternoon")]
    public void Audiences(string audience, string french, string english)
    {
        var sheet = OneDay with { Audience = [.. audience.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Invited)] };
        Assert.Equal(french, Plain(Words("fr").Audience(sheet)));
        Assert.Equal(english, Plain(Words("en").Audience(sheet)));
    }

    /// <summary>Hours that stand beside the audience are not told in it again.</summary>
    [Fact]
    public void Beside_the_hours_of_groups_their_names_are_enough()
    {
        var bootcamp = OneDay with { Ends = new(2019, 3, 15), Audience = [new("fellows"), new("mentors", new(14, 0), new(17, 0))] };
        Assert.Equal("EIG + mentors", Words("fr").Audience(bootcamp, besideHours: true));
        Assert.Equal("EIG + mentors", Words("fr").Audience(OneDay with { Audience = [new("fellows"), new("mentors", new(11, 0), new(16, 0))] }, besideHours: true));
        Assert.Equal("EIG + mentors l’après-midi", Words("fr").Audience(OneDay with { Audience = bootcamp.Audience }, besideHours: true));
    }

    [Theory]
    [InlineData("2020-10-01", "2020-10-01", "", "jeu.~1er~oct.", "Thu~1~Oct")]
    [InlineData("2020-10-01", "2020-10-02", "", "1er–2~oct.", "1–2~Oct")]
    [InlineData("2020-09-30", "2020-10-01", "", "30~sept. – 1er~oct.", "30~Sept – 1~Oct")]
    [InlineData("2020-10-01", "2020-10-01", "2020-10-08", "1er/8~oct.", "1/8~Oct")]
    [InlineData("2020-10-01", "2020-10-01", "2020-11-08", "1er…~oct.", "1…~Oct")]
    public void A_leaf_in_a_line(string starts, string ends, string alternative, string french, string english)
    {
        var sheet = new SessionSheet { Starts = Day(starts), Ends = Day(ends), Alternatives = alternative.Length == 0 ? [] : [Day(alternative)] };
        Assert.Equal((french, english), (Plain(DateBlock.Of(Tongue.Of("fr"), sheet).InALine), Plain(DateBlock.Of(Tongue.Of("en"), sheet).InALine)));
    }

    [Fact]
    public void A_cohorts_own_words_name_its_groups()
    {
        var tongue = Tongue.Of("fr", Rituels.Programme.Vocabulary.Default with { Fr = new(new("startup", "startups", true), new("entrepreneure", "entrepreneures", true), new("coach", "coachs")) });
        Assert.Equal("Entrepreneures et coachs", new AgendaWords(tongue).Audience(OneDay with { Audience = [new("fellows"), new("mentors")] }));
        Assert.Equal("Session coachs", new AgendaWords(tongue).Kind(SessionKind.Mentors));
    }

    private static SessionSheet OneDay => new() { Starts = new(2019, 3, 14), Ends = new(2019, 3, 14), From = new(9, 30), Until = new(18, 0) };

    private static Invited Invited(string written) =>
        written.Split('=') is [var group, var hours] ? new(group, Hour(hours.Split('-')[0]), Hour(hours.Split('-')[1])) : new(written);

    private static AgendaWords Words(string language) => new(Tongue.Of(language));
    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
    private static TimeOnly? Hour(string hour) => hour.Length == 0 ? null : TimeOnly.Parse(hour, CultureInfo.InvariantCulture);
    private static string Plain(string text) => text.Replace('\u00a0', '~');
}
