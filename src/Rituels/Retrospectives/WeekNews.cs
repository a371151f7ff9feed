using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Retrospectives;

public sealed record TeamNews(Team Team, Answers Answers, bool IsLate = false, bool IsEditedLate = false, RequestForHelp? Help = null)
{
    public HelpEnding? HelpEnding => HelpEnding.Of(Help);
}

/// <summary>An open request for help as the mail tells it.</summary>
/// <param name="Who">The team's name, or that of somebody of none.</param>
/// <param name="Path">Where it is answered.</param>
public sealed record OpenHelp(string Who, string Text, int Days, string Path);

/// <summary>
/// A week's news as the mail and the page tell them: requests for help, key dates of the next seven days, each team's news
/// in an order drawn anew each week but the same for everyone, silent and paused teams. A team whose words were erased is
/// told of in none of these: it has no news, and was not silent.
/// </summary>
public sealed record WeekNews(
    Cohort Cohort, WeekPlan Plan, IReadOnlyList<Question> Questions,
    IReadOnlyList<TeamNews> News, IReadOnlyList<TeamNews> Late, IReadOnlyList<KeyDate> KeyDates,
    IReadOnlyList<Team> Silent, IReadOnlyList<Team> Paused)
{
    /// <summary>
    /// For the mail, all requests for help that are open, this week's and older ones, those that have waited longest first; for the
    /// page of the latest week the older ones, since it tells its own below.
    /// </summary>
    public IReadOnlyList<OpenHelp> Open { get; init; } = [];

    /// <summary>Those that told their week, whose words were erased since.</summary>
    public IReadOnlyList<Team> Erased { get; init; } = [];

    /// <summary>Requests for help of this week that are still open.</summary>
    public IEnumerable<TeamNews> Asking => News.Where(n => n.Answers[Question.Help].Length > 0 && n.HelpEnding is null);

    /// <summary>Requests for help that have ended since.</summary>
    public IEnumerable<TeamNews> Answered => News.Where(n => n.Answers[Question.Help].Length > 0 && n.HelpEnding is not null);

    /// <param name="asMailed">Only what stood when the week closed; otherwise with what came or changed after.</param>
    /// <param name="readOn">For the page of the latest week, the day it is read on: how old the requests are that were open before and are still.</param>
    public static async Task<WeekNews> Gather(RituelsDb db, IHelpDesk desk, Cohort cohort, WeekPlan plan, bool asMailed, CancellationToken stop, DateOnly? readOn = null)
    {
        var questions = (await db.QuestionnaireOf(cohort, stop)).Of(plan.Week);
        var teams = await db.Teams.AsNoTracking().Where(t => t.CohortId == cohort.Id).ToListAsync(stop);
        var filed = await db.Set<Retrospective>().AsNoTracking().Of(cohort, plan.Week).ToDictionaryAsync(r => r.TeamId, stop);
        var help = (await desk.OfWeek(cohort, plan.Week, stop)).ByWeek().Values.ToDictionary(r => r.TeamId!.Value);
        var from = plan.Hours is { } hours ? DateOnly.FromDateTime(hours.Digest.DateTime) : plan.ClosingDay;
        var dates = await Upcoming(db, cohort, teams, from, plan.Week, asMailed, stop, asMailed ? plan.Hours?.Digest : null);

        var drawn = teams.OrderBy(team => Lot(cohort, plan.Week, team), StringComparer.Ordinal).ToList();
        var news = drawn.Where(t => filed.GetValueOrDefault(t.Id)?.Told is { IsEmpty: false }).Select(t => Tell(t, filed[t.Id], help.GetValueOrDefault(t.Id), asMailed)).ToList();
        var late = drawn.Where(t => filed.GetValueOrDefault(t.Id) is { IsLate: true, Answers.IsEmpty: false }).Select(t => Tell(t, filed[t.Id], help.GetValueOrDefault(t.Id), asMailed)).ToList();
        var others = teams.Where(t => !filed.ContainsKey(t.Id) || (asMailed && filed[t.Id].IsLate)).OrderBy(t => t.Name, NameOrder.Alphabetical).ToList();
        return new WeekNews(cohort, plan, questions, news, asMailed ? [] : late, dates,
            [.. others.Where(t => t.TakesPartOn(plan.ClosingDay))],
            [.. others.Where(t => t.IsActiveOn(plan.ClosingDay) && t.IsPausedOn(plan.ClosingDay))])
        {
            Erased = [.. teams.Where(t => filed.GetValueOrDefault(t.Id) is { Answers.IsEmpty: true }).OrderBy(t => t.Name, NameOrder.Alphabetical)],
            Open = asMailed || readOn is not null ? OpenOn(from, readOn ?? from, cohort, plan.Week, teams, asMailed ? news : [], await desk.Open(cohort, stop)) : [],
        };
    }

    /// <summary>Key dates from that day to the same day of the next week; of two words on one date of a team, the later week's.</summary>
    /// <param name="through">The last week that may be told of: its mail has left, or is being written.</param>
    /// <param name="asMailed">Only what stood as each week closed.</param>
    /// <param name="notedBefore">Of dates that other rituals noted, those of before; null for all.</param>
    public static async Task<IReadOnlyList<KeyDate>> Upcoming(RituelsDb db, Cohort cohort, IReadOnlyList<Team> teams, DateOnly from, IsoWeek through, bool asMailed, CancellationToken stop, DateTimeOffset? notedBefore = null)
    {
        var until = from.AddDays(7);
        var told = await db.Set<Retrospective>().AsNoTracking()
            .Where(r => r.CohortId == cohort.Id && r.Week <= through && ((r.KeyDate >= from && r.KeyDate <= until) || r.AtClosing != null)).ToListAsync(stop);
        var byId = teams.ToDictionary(t => t.Id);
        var dates = told.Select(r => (r.TeamId, r.Week, Answers: asMailed ? r.Told : r.Answers))
            .Where(r => r.Answers?.KeyDate >= from && r.Answers.KeyDate <= until)
            .GroupBy(r => (r.TeamId, r.Answers!.KeyDate)).Select(same => same.MaxBy(r => r.Week))
            .Select(r => KeyDate.Of(r.Answers!, byId[r.TeamId], r.Week));
        return await db.Beside(cohort, dates, byId, from, until, notedBefore, stop);
    }

    /// <summary>Of this week what its news say, for it was asked in time; of others what still stands.</summary>
    /// <param name="asked">The last day whose requests count.</param>
    /// <param name="day">The day on which ages are told.</param>
    private static List<OpenHelp> OpenOn(DateOnly asked, DateOnly day, Cohort cohort, IsoWeek week, List<Team> teams, List<TeamNews> news, IReadOnlyList<RequestForHelp> open)
    {
        var names = teams.ToDictionary(t => t.Id, t => t.Name);
        var older = open.Where(r => r.Week is { } of ? of < week : r.AskedOn <= asked)
            .Select(r => new OpenHelp(r.TeamId is { } team ? names[team] : r.Asker ?? "", r.Text, r.DaysOn(day), r.Path));
        var own = news.Where(n => n.Answers[Question.Help].Length > 0 && n.HelpEnding is null)
            .Select(n => new OpenHelp(n.Team.Name, n.Answers[Question.Help], Math.Max(0, n.Help?.DaysOn(day) ?? 0), n.Help?.Path ?? $"/{cohort.Slug}/teams/{n.Team.Slug}"));
        return [.. older.Concat(own).OrderByDescending(r => r.Days)];
    }

    private static TeamNews Tell(Team team, Retrospective filed, RequestForHelp? help, bool asMailed) =>
        new(team, asMailed ? filed.Told! : filed.Answers, filed.IsLate, filed.IsEditedLate && !asMailed, help);

    /// <summary>Each team's lot of the week: drawn from names, so that every reader and replica draws the same.</summary>
    private static string Lot(Cohort cohort, IsoWeek week, Team team) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{cohort.Slug}/{week}/{team.Slug}")));
}
