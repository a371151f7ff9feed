using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>What is known of a filed week without reading a word of it.</summary>
public sealed record Mark(Guid TeamId, IsoWeek Week, int Mood, bool IsLate, bool HasKeyDate, bool AsksForHelp);

internal static class MarkQueries
{
    public static IQueryable<Mark> Marks(this IQueryable<Retrospective> filed) =>
        filed.Select(r => new Mark(r.TeamId, r.Week, r.Mood, r.IsLate, r.KeyDate != null, r.AsksForHelp));
}
