using Rituels.Delivery.Chat;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>The week's mail as one language's readers get it; the HTML and the text are both written from it.</summary>
public sealed record DigestView(WeekNews News, RetrospectivesWords Words, Func<string, string> Link, bool IsLate, bool IsPersonal)
{
    /// <summary>In the order of a conversation: what worked, what did not, what comes.</summary>
    private static readonly string[] Order = [Question.Victories, Question.Difficulties, Question.Priority];

    public Tongue Tongue => Words.Tongue;
    public Cohort Cohort => News.Cohort;
    public string Subject => Words["digest-subject", Cohort.Name, News.Plan.Week.Number] + (News.Open.Count > 0 ? Words.Count("digest-subject-asking", News.Open.Count) : "");
    public string Over => $"{Cohort.Name} · {Tongue.Span(News.Plan.Week)}";
    public string Heading => Words["week", News.Plan.Week.Number];
    public string Lead => Words.Count("news-count", News.News.Count) + (News.Open.Count > 0 ? Words["and-comma"] + Words.Count("open-count", News.Open.Count) : "") + ".";
    public string Page => Link($"/{Cohort.Slug}/retrospectives/{News.Plan.Week}");
    public string? LateLine => IsLate ? Words["digest-late", Tongue.When(News.Plan.Hours!.Digest)] : null;
    public string Silent => Tongue.List(News.Silent.Select(team => team.Name));
    public string Paused => Tongue.List(News.Paused.Select(team => team.Name));
    public string Foot => Words[IsPersonal ? "digest-foot" : "digest-foot-list", Cohort.Name];

    /// <summary>What chats are told as the mail leaves.</summary>
    public string Announced => Words["announced", News.Plan.Week.Number];
    public string Announcement => $"{Announced}\n{Lead}\n{ChatText.Link(Words["digest-read-week"], Page)}";

    public string TeamPage(Team team) => Link($"/{Cohort.Slug}/teams/{team.Slug}");

    /// <summary>A team's answers but its request for help, which opens the mail.</summary>
    public IEnumerable<(string Label, string Text)> Said(TeamNews news) => News.Questions.In(news.Answers)
        .Where(q => q.Key != Question.Help)
        .OrderBy(q => Array.IndexOf(Order, q.Key) is var place && place < 0 ? Order.Length : place)
        .Select(q => (Words.Label(q), news.Answers[q.Key]));

    public string DayOf(KeyDate date) => Tongue.Day(date.Day) is var day ? char.ToUpper(day[0], Tongue.Culture) + day[1..] : "";

    public static string Emoji(int mood) => mood switch { 1 => "🙁", 2 => "😐", 3 => "🙂", _ => "😄" };

    public static string MoodColour(int mood) => mood switch { 1 => "#4558a3", 2 => "#6d6673", 3 => "#17735a", _ => "#b04a0b" };
}
