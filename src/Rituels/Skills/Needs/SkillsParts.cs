using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Skills;

/// <summary>A team's page: what its people can help with, and who.</summary>
internal sealed record TeamSkills(IReadOnlyList<(Topic Topic, IReadOnlyList<string> Names)> Helps, IReadOnlyList<Topic> Wants);

internal sealed class SkillsTeamPart(RituelsDb db, Recall recall) : ITeamPart
{
    public async Task<Part?> Make(Visit visit, Team team, HttpRequest request, CancellationToken stop)
    {
        var atlas = await recall.Atlas(db, visit, stop);
        bool IsOurs(Mark mark) => atlas.Parts[mark.Person.Id].Any(part => part.TeamId == team.Id);
        var helps = atlas.Topics.Select(topic => (topic, (IReadOnlyList<string>)[.. topic.Helpers.Where(mark => mark.SurelyHelps && IsOurs(mark)).Select(mark => mark.Person.Name)])).Where(found => found.Item2.Count > 0).ToList();
        var wants = atlas.Topics.Where(topic => topic.Learners.Any(mark => mark.SurelyLearns && IsOurs(mark))).ToList();
        return helps.Count + wants.Count == 0 ? null : new Part("/Skills/Needs/_Team.cshtml", new TeamSkills(helps, wants));
    }
}

/// <summary>The home's share: what was put down in the reader's name waits for a word of theirs; a workshop is on.</summary>
public sealed record HomeSkills(int Unconfirmed, bool HasWorkshop);

internal sealed class SkillsHomePart(RituelsDb db) : IHomePart
{
    public async Task<Part?> Make(Visit visit, CancellationToken stop)
    {
        if (visit.Cohort.IsClosed || visit.Person is not { } person || !visit.IsMember) return null;
        var waiting = await db.Set<Placement>().Of(visit.Cohort).CountAsync(p => p.PersonId == person.Id && !p.IsConfirmed, stop);
        var isOn = await db.WorkshopOf(visit.Cohort, visit.Now, stop) is not null;
        return waiting == 0 && !isOn ? null : new Part("/Skills/Needs/_Home.cshtml", new HomeSkills(waiting, isOn));
    }
}
