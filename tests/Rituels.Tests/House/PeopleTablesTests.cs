using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Accounts;
using Rituels.Agenda;
using Rituels.Coaching;
using Rituels.Database;
using Rituels.Gazette;
using Rituels.Places;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Shell;
using Rituels.Site;
using Rituels.Skills;
using Rituels.StandUps;
using Rituels.Talks;

namespace Rituels.Tests.House;

/// <summary>
/// Every table says what it holds on people: a room's <see cref="IHoldsOnPeople"/> covers it, or it stands here, with the reason.
/// A table added without either fails.
/// </summary>
public class PeopleTablesTests
{
    private static readonly Dictionary<Type, string> HoldsNothing = new()
    {
        [typeof(AgendaBook)] = "habits of a cohort",
        [typeof(CoachingBook)] = "a cohort's rhythm",
        [typeof(CoachingPlan)] = "weeks that are planned",
        [typeof(GazetteBook)] = "how a cohort makes its gazette",
        [typeof(GazettePlan)] = "weeks that are planned",
        [typeof(InstanceText)] = "what an administrator writes for everybody",
        [typeof(Logo)] = "a picture of the cohort",
        [typeof(OldSlug)] = "addresses of cohorts and teams",
        [typeof(PairedWall)] = "a screen of a room, without an account",
        [typeof(Place)] = "where a cohort meets",
        [typeof(PlacesBook)] = "how many rooms may be asked for",
        [typeof(ProtectionKey)] = "keys of the instance",
        [typeof(Questionnaire)] = "questions, not answers",
        [typeof(Room)] = "a room, not who is in it",
        [typeof(SessionMail)] = "what an audience was told of a session, not who",
        [typeof(RetentionRule)] = "a choice, not who made it",
        [typeof(SiteBook)] = "what a cohort says of its programme",
        [typeof(SkillsBook)] = "how a cohort sorts its subjects",
        [typeof(SlotDay)] = "days apart of weekly hours, not who decided",
        [typeof(StandingSlot)] = "weekly hours of a room",
        [typeof(StandUpBook)] = "how a cohort holds its stand-ups",
        [typeof(TalkBook)] = "how a cohort goes about its talks",
        [typeof(TalkNews)] = "what was told of a talk, not to whom",
        [typeof(TeamRhythm)] = "a team's rhythm",
        [typeof(ToldSession)] = "the words of a planning document, without accounts",
        [typeof(WeekBook)] = "weeks that are planned",
    };

    [Fact]
    public async Task Every_table_says_what_it_holds_on_people()
    {
        await using var house = await TestHouse.Open("sqlite");
        var covered = Covered(house);
        Assert.True(covered.Count > 10);
        Findings.None(Entities(house).Where(entity => !covered.Contains(entity.ClrType) && !HoldsNothing.ContainsKey(entity.ClrType))
            .Select(entity => $"{entity.ClrType.Name}: no {nameof(IHoldsOnPeople)} covers it"));
    }

    [Fact]
    public async Task A_table_with_a_person_or_an_address_is_covered_by_its_room()
    {
        await using var house = await TestHouse.Open("sqlite");
        var personal = Entities(house).Where(IsPersonal).ToList();
        Assert.Contains(personal, entity => entity.ClrType == typeof(Retrospective));
        Findings.None(personal.Where(entity => HoldsNothing.ContainsKey(entity.ClrType)).Select(entity => entity.ClrType.Name));
        Findings.None(personal.Select(entity => entity.ClrType).Except(Covered(house)).Select(type => type.Name));
    }

    [Fact]
    public async Task No_table_is_named_that_the_model_does_not_have()
    {
        await using var house = await TestHouse.Open("sqlite");
        var model = Entities(house).Select(entity => entity.ClrType).ToHashSet();
        Findings.None(Covered(house).Concat(HoldsNothing.Keys).Where(type => !model.Contains(type)).Select(type => type.Name));
    }

    private static HashSet<Type> Covered(TestHouse house)
    {
        using var scope = house.App.Services.CreateScope();
        return [.. scope.ServiceProvider.GetServices<IHoldsOnPeople>().SelectMany(room => room.Covers)];
    }

    private static List<IEntityType> Entities(TestHouse house)
    {
        using var scope = house.App.Services.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<RituelsDb>().Model.GetEntityTypes()];
    }

    private static bool IsPersonal(IEntityType entity) =>
        entity.GetForeignKeys().Any(key => key.PrincipalEntityType.ClrType == typeof(Person) || key.PrincipalEntityType.ClrType == typeof(Account))
        || entity.GetProperties().Any(property => property.Name.EndsWith("PersonId", StringComparison.Ordinal) || property.Name.EndsWith("ById", StringComparison.Ordinal)
            || property.Name.EndsWith("UserId", StringComparison.Ordinal) || property.Name.Contains("Email", StringComparison.Ordinal) || property.Name.Contains("Address", StringComparison.Ordinal));
}
