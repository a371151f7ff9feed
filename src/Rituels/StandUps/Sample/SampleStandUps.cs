using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.StandUps;

/// <summary>The sample cohort met last Thursday, and its day opened with a stand-up.</summary>
internal sealed class SampleStandUps(RituelsDb db) : ISample
{
    private static readonly string[] French = ["Cherche un jeu de données d’essai.", "La démonstration est ouverte à tout le monde.", "Retour d’expérience à partager sur les entretiens."],
        English = ["Looks for a data set to try things on.", "The demo is open to everybody.", "Has interviews to tell about."];

    private static string[] Sayings(Cohort cohort) => cohort.Languages[0] == "fr" ? French : English;

    /// <summary>What a team may say in a line.</summary>
    public static string Something(Cohort cohort, Random random) => Sayings(cohort)[random.Next(French.Length)];

    public Task Fill(Cohort cohort, IReadOnlyList<Team> teams, int seed, DateTimeOffset now, CancellationToken stop)
    {
        var day = LastThursday(cohort, now);
        var present = teams.Where(team => team.TakesPartOn(day)).ToList();
        if (day < cohort.Starts || present.Count == 0) return Task.CompletedTask;
        var random = new Random(seed);
        var standUp = Held(cohort, present, day, random);
        db.Add(standUp);
        foreach (var (text, turn) in Sayings(cohort).Zip(standUp.Turns))
            db.Add(new StandUpNote { CohortId = cohort.Id, StandUpId = standUp.Id, TurnId = turn.Id, TeamId = turn.TeamId, Text = text, At = standUp.StartedAt!.Value.AddMinutes(1) });
        return Task.CompletedTask;
    }

    /// <summary>A whole stand-up, from the first turn to the end of shared topics.</summary>
    public static StandUp Held(Cohort cohort, IEnumerable<Team> teams, DateOnly day, Random random)
    {
        var now = WallClock.Read(day, new(9, 30), TimeZoneInfo.FindSystemTimeZoneById(cohort.RhythmOf(IsoWeek.Of(day)).TimeZone));
        var standUp = new StandUp { CohortId = cohort.Id, Title = "", Day = day, CreatedAt = now.AddDays(-1) };
        standUp.Invite(teams.Select(Turn.Of));
        standUp.Draw(random);
        standUp.Start(now);
        while (standUp.IsRunning) standUp.Next(now = now.AddSeconds(standUp.IsShared ? random.Next(120, 320) : random.Next(35, 75)));
        return standUp;
    }

    private static DateOnly LastThursday(Cohort cohort, DateTimeOffset now) => IsoWeek.Of(cohort.Today(now)).Previous.Day(DayOfWeek.Thursday);
}
