namespace Rituels.Bench;

/// <summary>The pages measured, by name, in the cohort that the bench makes.</summary>
internal static class Pages
{
    public static readonly IReadOnlyList<string> Names = ["form", "week", "news", "team"];

    /// <param name="week">The running week; the one before has had its mail.</param>
    public static string PathOf(string name, string cohort, string team, Programme.IsoWeek week) => name switch
    {
        "form" => $"/{cohort}/retrospectives/{week}/{team}/edit",
        "week" => $"/{cohort}/retrospectives",
        "news" => $"/{cohort}/retrospectives/{week.Previous}",
        "team" => $"/{cohort}/teams/{team}",
        _ => throw new ArgumentException($"There is no page {name}."),
    };
}
