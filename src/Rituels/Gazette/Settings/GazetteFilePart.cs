using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;
using YamlDotNet.RepresentationModel;

namespace Rituels.Gazette;

/// <summary>What a file says of the gazette; null is what it leaves out.</summary>
internal sealed record GazetteChoices(bool? IsOn, WeekMoment? Draft, WeekMoment? Leaves, bool? Birthdays, bool? Announces)
{
    public static GazetteChoices Of(GazetteBook book) => new(book.IsOn, new(book.Day, book.DraftAt), new(book.Day, book.LeavesAt), book.Birthdays, book.Announces);

    /// <summary>With the other's values where it says nothing.</summary>
    public GazetteChoices Or(GazetteChoices other) => new(IsOn ?? other.IsOn, Draft ?? other.Draft, Leaves ?? other.Leaves, Birthdays ?? other.Birthdays, Announces ?? other.Announces);
}

/// <summary>Whether there is a gazette, when its draft is ready and when it leaves, under <c>gazette</c> in a cohort's file.</summary>
internal sealed class GazetteFilePart : ICohortFilePart
{
    private static readonly (string, bool?)[] Flags = [("true", true), ("false", false)];
    private static readonly GazetteChoices Usual = GazetteChoices.Of(new() { CohortId = default });

    public string Key => "gazette";

    public object? Read(YamlNode node, Findings findings)
    {
        if (YamlMap.Of(node, findings, "on", "draft", "leaves", "birthdays", "announce") is not { } map) return null;
        var told = new GazetteChoices(map.OneOf("on", null, Flags), Moment(map, "draft", findings), Moment(map, "leaves", findings), map.OneOf("birthdays", null, Flags), map.OneOf("announce", null, Flags));
        if (AreInOrder(told.Draft, told.Leaves)) return told;
        if (map.Says("draft") && map.Says("leaves") && (told.Draft is null || told.Leaves is null)) return null;
        findings.Problem(map.LineOf(map.Says("leaves") ? "leaves" : "draft"), "gazette-hours");
        return null;
    }

    /// <summary>Both or neither: one alone would have to fit what a cohort chose before.</summary>
    private static bool AreInOrder(WeekMoment? draft, WeekMoment? leaves) =>
        draft is { } from && leaves is { } at ? from.Day == at.Day && from.Time < at.Time && GazetteBook.Days.Contains(at.Day) : draft is null && leaves is null;

    private static WeekMoment? Moment(YamlMap map, string key, Findings findings)
    {
        if (map.Text(key, CohortLimits.Name) is not { } text) return null;
        if (WeekMoment.TryParse(text, out var moment)) return moment;
        findings.Problem(map.LineOf(key), "not-a-moment", text);
        return null;
    }

    public async Task<object?> Of(RituelsDb db, Cohort cohort, CancellationToken stop) => await Find(db, cohort, stop) is { } book ? GazetteChoices.Of(book) : null;

    public async Task Apply(RituelsDb db, Cohort cohort, object settings, DateTimeOffset now, CancellationToken stop)
    {
        var book = await Find(db, cohort, stop);
        var chosen = ((GazetteChoices)settings).Or(book is null ? Usual : GazetteChoices.Of(book));
        if (book is null) db.Add(book = new() { CohortId = cohort.Id });
        (book.IsOn, book.Day, book.DraftAt, book.LeavesAt, book.Birthdays, book.Announces) =
            (chosen.IsOn!.Value, chosen.Leaves!.Value.Day, chosen.Draft!.Value.Time, chosen.Leaves.Value.Time, chosen.Birthdays!.Value, chosen.Announces!.Value);
    }

    public string Tell(object? settings, Tongue tongue)
    {
        var (chosen, words) = (settings as GazetteChoices ?? Usual, new GazetteWords(tongue));
        if (chosen.IsOn == false) return words["file-off"];
        var hours = words["file-hours", tongue.Weekday(chosen.Leaves!.Value.Day), tongue.Hour(chosen.Draft!.Value.Time), tongue.Hour(chosen.Leaves.Value.Time)];
        return string.Join(", ", new[] { hours, chosen.Birthdays == true ? words["file-birthdays"] : "", chosen.Announces == true ? words["file-announces"] : "" }.Where(said => said.Length > 0));
    }

    public IEnumerable<string> Lines(object settings)
    {
        var chosen = (GazetteChoices)settings;
        yield return $"on: {Flag(chosen.IsOn)}";
        yield return $"draft: {chosen.Draft}";
        yield return $"leaves: {chosen.Leaves}";
        yield return $"birthdays: {Flag(chosen.Birthdays)}";
        yield return $"announce: {Flag(chosen.Announces)}";
    }

    private static string Flag(bool? value) => value == true ? "true" : "false";

    /// <summary>What is about to be added counts as there.</summary>
    private static async Task<GazetteBook?> Find(RituelsDb db, Cohort cohort, CancellationToken stop) =>
        db.Set<GazetteBook>().Local.FirstOrDefault(book => book.CohortId == cohort.Id) ?? await db.Set<GazetteBook>().FirstOrDefaultAsync(book => book.CohortId == cohort.Id, stop);
}
