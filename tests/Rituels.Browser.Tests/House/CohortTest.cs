using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.Help;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.House;

/// <summary>A story among the people of the small cohort that <see cref="Rituels.Tests.House.Seed"/> plants.</summary>
public abstract class CohortTest(Chromium chromium) : BrowserTest(chromium)
{
    protected Seed Seed { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Seed = await Seed.Plant(House, adjust: Adjust);
        await Prepare();
    }

    /// <summary>A last change to the cohort before it is planted.</summary>
    protected virtual void Adjust(Cohort cohort) { }

    /// <summary>What was so before the story begins.</summary>
    protected virtual Task Prepare() => Task.CompletedTask;

    /// <summary>The team has told that week, in time.</summary>
    protected Task Told(Team team, string week, string priority, string? help = null, Person? by = null)
    {
        var filed = new Retrospective { CohortId = Seed.Cohort.Id, TeamId = team.Id, Week = IsoWeek.Parse(week) };
        var hours = Seed.Cohort.PlanOf(filed.Week).Hours!;
        filed.File(by?.Id, Answers.Of(3, [new(Question.Priority, priority), new(Question.Help, help)]), hours.Opens.AddDays(1), hours.Closes);
        return Keep([filed, .. Asked.By(Seed.Cohort, filed)]);
    }

    protected Task Keep(params object[] things) => House.With(db => { db.AddRange(things); return db.SaveChangesAsync(); });
}
