using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;
using YamlDotNet.RepresentationModel;

namespace Rituels.WhoIsWho;

/// <summary>What a file says of the directory; null is what it leaves out.</summary>
internal sealed record DirectoryChoices(string? Contact, string? Channel, string? ChannelLink);

/// <summary>Where staff are reached, under <c>directory</c> in a cohort's file: <c>contact</c>, <c>channel</c>, <c>channelLink</c>.</summary>
internal sealed class DirectoryFilePart : ICohortFilePart
{
    public string Key => "directory";

    public object? Read(YamlNode node, Findings findings)
    {
        if (YamlMap.Of(node, findings, "contact", "channel", "channelLink") is not { } map) return null;
        var (contact, link) = (map["contact"] is null ? null : map.Email("contact"), map.Text("channelLink", WebLink.LongestUrl));
        if (link is not null && !WebLink.IsAddress(link)) findings.Problem(map.LineOf("channelLink"), "not-a-link", link);
        return new DirectoryChoices(contact, map.Text("channel", DirectoryBook.LongestChannel), link);
    }

    public async Task<object?> Of(RituelsDb db, Cohort cohort, CancellationToken stop) =>
        await Find(db, cohort, stop) is { } book && book.Contact.Length + book.Channel.Length + book.ChannelLink.Length > 0 ? new DirectoryChoices(Said(book.Contact), Said(book.Channel), Said(book.ChannelLink)) : null;

    public async Task Apply(RituelsDb db, Cohort cohort, object settings, DateTimeOffset now, CancellationToken stop)
    {
        var (chosen, known) = ((DirectoryChoices)settings, await Find(db, cohort, stop));
        var book = known ?? new DirectoryBook { CohortId = cohort.Id };
        (book.Contact, book.Channel, book.ChannelLink) = (chosen.Contact ?? book.Contact, chosen.Channel ?? book.Channel, chosen.ChannelLink ?? book.ChannelLink);
        if (known is null) db.Add(book);
    }

    public string Tell(object? settings, Tongue tongue) =>
        settings is DirectoryChoices chosen ? string.Join(", ", new[] { chosen.Contact, chosen.Channel, chosen.ChannelLink }.OfType<string>()) : "";

    public IEnumerable<string> Lines(object settings)
    {
        var chosen = (DirectoryChoices)settings;
        if (chosen.Contact is { } contact) yield return $"contact: {CohortYamlWriter.Text(contact)}";
        if (chosen.Channel is { } channel) yield return $"channel: {CohortYamlWriter.Text(channel)}";
        if (chosen.ChannelLink is { } link) yield return $"channelLink: {CohortYamlWriter.Text(link)}";
    }

    private static string? Said(string text) => text.Length > 0 ? text : null;

    /// <summary>What is about to be added counts as there.</summary>
    private static async Task<DirectoryBook?> Find(RituelsDb db, Cohort cohort, CancellationToken stop) =>
        db.Set<DirectoryBook>().Local.FirstOrDefault(book => book.CohortId == cohort.Id) ?? await db.Set<DirectoryBook>().FirstOrDefaultAsync(book => book.CohortId == cohort.Id, stop);
}

/// <summary>The staff of a cloned cohort are reached where they were; what people wrote of themselves stays in the old one.</summary>
internal sealed class DirectoryPart(RituelsDb db) : ICohortPart
{
    public async Task Copy(Cohort from, Cohort to, CancellationToken stop)
    {
        if (await db.Set<DirectoryBook>().AsNoTracking().FirstOrDefaultAsync(book => book.CohortId == from.Id, stop) is { } kept)
            db.Add(new DirectoryBook { CohortId = to.Id, Contact = kept.Contact, Channel = kept.Channel, ChannelLink = kept.ChannelLink });
    }
}
