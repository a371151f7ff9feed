using Microsoft.EntityFrameworkCore;
using Rituels.Accounts;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Retrospectives;

namespace Rituels.Bench;

/// <summary>Cohorts of 20 teams and 44 weeks, half of them past: one made by the program's own entities, the others its copies in SQL.</summary>
internal sealed record Crowd(Cohort Cohort, Team Team, Person Fellow, IsoWeek Week)
{
    private const int Teams = 20, Weeks = 44;

    public static async Task<Crowd> Fill(RituelsDb db, int cohorts, DateTimeOffset now)
    {
        var crowd = Make(db, now);
        await db.SaveChangesAsync();
        await Copies.Make(db, cohorts - 1);
        return crowd;
    }

    private static Crowd Make(RituelsDb db, DateTimeOffset now)
    {
        var week = IsoWeek.Of(DateOnly.FromDateTime(now.UtcDateTime));
        var cohort = Cohort.Start("promo", "Promotion du banc", week.Plus(-Weeks / 2).Monday, week.Plus(Weeks / 2 - 1).Sunday, Rhythm.Default, now);
        var teams = Enumerable.Range(1, Teams).Select(n => new Team { CohortId = cohort.Id, Slug = $"equipe-{n}", Name = $"Équipe {n}", Host = "Agence de démonstration" }).ToList();
        var people = teams.SelectMany(team => Enumerable.Range(1, 3).Select(n => (team, person: Person.Named($"Personne {n} Exemple", $"{n}@{team.Slug}.example")))).ToList();
        db.Add(cohort);
        db.AddRange(teams);
        db.AddRange(people.Select(p => p.person));
        db.AddRange(people.Select((p, n) => new Membership { CohortId = cohort.Id, PersonId = p.person.Id, TeamId = p.team.Id, Role = n % 3 == 2 ? Role.Mentor : Role.Fellow }));
        foreach (var told in Enumerable.Range(-Weeks / 2, Weeks).Select(week.Plus).Where(w => w != week)) db.AddRange(teams.Select((team, n) => Filed(cohort, team, told, n)));
        return new Crowd(cohort, teams[0], people[0].person, week);
    }

    private static Retrospective Filed(Cohort cohort, Team team, IsoWeek week, int n)
    {
        var filed = new Retrospective { CohortId = cohort.Id, TeamId = team.Id, Week = week };
        var hours = cohort.PlanOf(week).Hours;
        var at = hours?.Closes.AddHours(-1) ?? cohort.PlanOf(week).Begins;
        filed.File(null, Says(week, n), at, hours?.Closes ?? at.AddDays(1));
        return filed;
    }

    private static Answers Says(IsoWeek week, int n) => Answers.Of(n % 4 + 1,
    [
        new(Question.Priority, $"Préparer l’atelier n° {n} du lot {week.Number}x{n} avec les agents d’accueil et fixer les critères de la mise en service."),
        new(Question.Victories, "Le premier service est en ligne ; trois directions l’essaient déjà et en parlent bien."),
        new(Question.Difficulties, "L’accès aux données de test tarde, nous avançons avec un jeu que nous avons inventé."),
        new(Question.Help, n % 5 == 0 ? "Qui a déjà fait relire une page par une personne aveugle ?" : ""),
    ], n % 6 == 0 ? week.Monday.AddDays(9) : null, n % 6 == 0 ? "Démonstration ouverte à tout le monde" : "");
}
