using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>A key date that a team told, and the week it told it in.</summary>
public sealed record KeyDate(DateOnly Day, string Text, Team Team, IsoWeek Week)
{
    /// <summary>That of answers that have one.</summary>
    public static KeyDate Of(Answers answers, Team team, IsoWeek week) => new(answers.KeyDate!.Value, answers.KeyDateText, team, week);
}

/// <summary>Key dates as a list on a page; of one team, each says when it was told, and not of whom it is.</summary>
public sealed record KeyDateList(IEnumerable<KeyDate> Dates, bool OfOneTeam = false);
