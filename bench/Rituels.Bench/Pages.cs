namespace Rituels.Bench;

/// <summary>The pages measured, by name, in the cohort that the bench makes.</summary>
internal static class Pages
{
    public static readonly IReadOnlyList<string> Names = ["form", "week", "news", "team"];

    /// <summary>Searches: a word of one retrospective, of all, two next to each other, the beginning of one, and one that nobody wrote.</summary>
    public static readonly IReadOnlyList<string> Searches = ["rare", "common", "phrase", "prefix", "none"];

    /// <param name="week">The running week; the one before has had its mail.</param>
    public static string PathOf(string name, string cohort, string team, Programme.IsoWeek week) => name switch
    {
        "form" => $"/{cohort}/retrospectives/{week}/{team}/edit",
        "week" => $"/{cohort}/retrospectives",
        "news" => $"/{cohort}/retrospectives/{week.Previous}",
        "team" => $"/{cohort}/teams/{team}",
        "rare" => $"/{cohort}/search?q={week.Previous.Number}x7",
        "common" => $"/{cohort}/search?q=atelier+agents",
        "phrase" => $"/{cohort}/search?q=%22mise+en+service%22",
        "prefix" => $"/{cohort}/search?q=avancons+inv",
        "none" => $"/{cohort}/search?q=introuvable",
        _ => throw new ArgumentException($"There is no page {name}."),
    };
}
