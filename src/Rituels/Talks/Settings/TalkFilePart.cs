using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;
using YamlDotNet.RepresentationModel;

namespace Rituels.Talks;

/// <summary>What a file says of talks; null is what it leaves out.</summary>
internal sealed record TalkChoices(IReadOnlyList<TalkKind>? Kinds, IReadOnlyList<int>? MailDays, bool? Announces);

/// <summary>Kinds with their rules, reminders and word in the channels, under <c>talks</c> in a cohort's file.</summary>
internal sealed class TalkFilePart : ICohortFilePart
{
    private static readonly (string, bool)[] Flags = [("true", true), ("false", false)];

    public string Key => "talks";

    public object? Read(YamlNode node, Findings findings) => YamlMap.Of(node, findings, "kinds", "reminders", "announce") is not { } map ? null : new TalkChoices(
        map["kinds"] is null ? null : Kinds(map, findings), map["reminders"] is null ? null : Days(map, findings), map["announce"] is null ? null : map.OneOf("announce", true, Flags));

    private static List<TalkKind>? Kinds(YamlMap map, Findings findings)
    {
        var kinds = new List<TalkKind>();
        foreach (var node in map.List("kinds", TalkBook.MostKinds))
        {
            if (YamlMap.Of(node, findings, "name", "rule", "tellsStaff", "staffBooks", "key") is not { } kind) continue;
            // The product's own need no name.
            var name = kind["name"] is null && TalkKinds.IsOwn(kind.Text("key", Slug.Longest) ?? "") ? "" : kind.Need("name", TalkKind.LongestName);
            var key = Slug.From(kind.Text("key", Slug.Longest) ?? name);
            if (kinds.Exists(known => known.Key == key)) findings.Problem(kind.Line, "talk-kind-twice", name.Length > 0 ? name : key);
            else kinds.Add(new(key, name, name.Length == 0 ? "" : kind.Text("rule", TalkKind.LongestRule) ?? "", kind.OneOf("tellsStaff", false, Flags), kind.OneOf("staffBooks", false, Flags)));
        }
        return kinds.Count == 0 ? null : kinds;
    }

    private static List<int> Days(YamlMap map, Findings findings)
    {
        var days = new List<int>();
        foreach (var node in map.List("reminders", TalkBook.MostMails))
            if (YamlMap.Text(node, 10, findings) is not { } text) continue;
            else if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day <= TalkBook.FarthestMail) days.Add(day);
            else findings.Problem(node.Start.Line, "talk-days", text, TalkBook.FarthestMail);
        return [.. days.Distinct().OrderDescending()];
    }

    public async Task<object?> Of(RituelsDb db, Cohort cohort, CancellationToken stop) =>
        await Find(db, cohort, stop) is { } book ? new TalkChoices(book.Kinds, book.MailDays, book.Announces) : null;

    public async Task Apply(RituelsDb db, Cohort cohort, object settings, DateTimeOffset now, CancellationToken stop)
    {
        var (chosen, known) = ((TalkChoices)settings, await Find(db, cohort, stop));
        var book = known ?? new TalkBook { CohortId = cohort.Id };
        if (Changed(book, chosen) is not { } kinds) return;
        (book.Kinds, book.MailDays, book.Announces) = (kinds.Kinds, chosen.MailDays ?? book.MailDays, chosen.Announces ?? book.Announces);
        if (known is null) db.Add(book);
        var notices = new TalkNotices(db);
        foreach (var talk in await db.Set<Talk>().AsNoTracking().Where(t => t.CohortId == cohort.Id).Coming(cohort, now).ToListAsync(stop)) await notices.Plan(cohort, talk, book, now, stop);
    }

    public string Tell(object? settings, Tongue tongue)
    {
        var (chosen, words) = (settings as TalkChoices, new TalksWords(tongue));
        var book = new TalkBook { CohortId = default, Kinds = chosen?.Kinds };
        var kinds = new TalkKinds(book, words).All.Select(kind => kind.Name + (kind.TellsStaff ? "*" : "") + (kind.StaffBooks ? "°" : "") + (kind.Rule.Length > 0 ? $" ({kind.Rule})" : ""));
        return $"{string.Join(", ", kinds)} ; {string.Join(", ", chosen?.MailDays ?? book.MailDays)} ; {words[chosen?.Announces == false ? "file-silent" : "file-announces"]}";
    }

    public IEnumerable<string> Lines(object settings)
    {
        var chosen = (TalkChoices)settings;
        if (chosen.Kinds is { } kinds)
        {
            yield return "kinds:";
            foreach (var kind in kinds) yield return $"  - {{ key: {kind.Key}{(kind.Name.Length > 0 ? $", name: {CohortYamlWriter.Text(kind.Name)}" : "")}{(kind.Rule.Length > 0 ? $", rule: {CohortYamlWriter.Text(kind.Rule.ReplaceLineEndings(" "))}" : "")}{(kind.TellsStaff ? ", tellsStaff: true" : "")}{(kind.StaffBooks ? ", staffBooks: true" : "")} }}";
        }
        yield return $"reminders: [{string.Join(", ", chosen.MailDays ?? [])}]";
        yield return $"announce: {(chosen.Announces == false ? "false" : "true")}";
    }

    /// <summary>What is about to be added counts as there.</summary>
    private static async Task<TalkBook?> Find(RituelsDb db, Cohort cohort, CancellationToken stop) =>
        db.Set<TalkBook>().Local.FirstOrDefault(book => book.CohortId == cohort.Id) ?? await db.Set<TalkBook>().FirstOrDefaultAsync(book => book.CohortId == cohort.Id, stop);

    /// <summary>Null when the file says nothing new: the same file twice changes nothing.</summary>
    private static TalkChoices? Changed(TalkBook book, TalkChoices chosen)
    {
        var kinds = chosen.Kinds is { } told && book.Kinds?.SequenceEqual(told) != true ? told : book.Kinds;
        var same = ReferenceEquals(kinds, book.Kinds) && (chosen.MailDays?.SequenceEqual(book.MailDays) ?? true) && (chosen.Announces ?? book.Announces) == book.Announces;
        return same ? null : chosen with { Kinds = kinds };
    }
}
