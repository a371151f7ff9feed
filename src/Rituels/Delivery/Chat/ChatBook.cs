using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Delivery.Chat;

/// <summary>Whom a cohort's rituals write to in chats: recipients for the outbox. Letters to them need a text only (see <see cref="ChatText"/>).</summary>
public sealed class ChatBook(RituelsDb db)
{
    private const string LaneStart = "chat:";

    /// <summary>The channels that get the reminder to the whole cohort.</summary>
    public Task<List<Recipient>> Reminded(Cohort cohort, CancellationToken stop) => Recipients(cohort, c => c.Reminds, stop);

    /// <summary>The channels that are told when the news can be read.</summary>
    public Task<List<Recipient>> Told(Cohort cohort, CancellationToken stop) => Recipients(cohort, c => c.Announces, stop);

    /// <summary>Those of the cohort's people who chose to be reminded in its Slack, as long as it has one.</summary>
    public async Task<ChatMembers> Members(Cohort cohort, CancellationToken stop)
    {
        var bot = await db.Set<ChatChannel>().AsNoTracking().Where(c => c.CohortId == cohort.Id && c.Kind == ChatKind.Slack && c.Secret != "").OrderBy(c => c.Id).FirstOrDefaultAsync(stop);
        if (bot is null) return new ChatMembers("", new Dictionary<Guid, string>());
        var members = await db.Set<ChatMember>().AsNoTracking().Where(m => m.CohortId == cohort.Id && m.Reminds).ToDictionaryAsync(m => m.PersonId, m => m.MemberId, stop);
        return new ChatMembers(LaneOf(bot), members);
    }

    /// <summary>What a chat says needs no HTML.</summary>
    public static Letter Letter(Guid? cohortId, string language, string subject, string text) => new() { CohortId = cohortId, Language = language, Subject = subject, Html = "", Text = text };

    private async Task<List<Recipient>> Recipients(Cohort cohort, Func<ChatChannel, bool> wants, CancellationToken stop)
    {
        var channels = await db.Set<ChatChannel>().AsNoTracking().Where(c => c.CohortId == cohort.Id).OrderBy(c => c.Id).ToListAsync(stop);
        return [.. channels.Where(wants).Select(c => new Recipient(AddressOf(c), c.Name, null, cohort.Languages[0]) { Channel = NameOf(c.Kind), Lane = LaneOf(c) }).DistinctBy(r => r.Address)];
    }

    /// <summary>The place, so that one added anew the same day is still the same; a webhook's is a secret, its id stands for it.</summary>
    private static string AddressOf(ChatChannel channel) => $"{NameOf(channel.Kind)}:{(channel.Kind == ChatKind.Webhook ? channel.Id.ToString("N") : channel.Place)}";

    private static string LaneOf(ChatChannel channel) => $"{LaneStart}{channel.Id:N}";

    /// <summary>As <see cref="Posting.Channel"/> has it.</summary>
    internal static string NameOf(ChatKind kind) => kind switch { ChatKind.Slack => "slack", ChatKind.Webhook => "webhook", _ => "matrix" };

    internal static string PlaceOf(string address) => address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..];

    internal static Guid ChannelOf(string lane) => Guid.TryParse(lane.AsSpan(Math.Min(LaneStart.Length, lane.Length)), out var id) ? id : Guid.Empty;
}

/// <summary>Who of a cohort is written to in Slack: by the bot of its first channel there, on that channel's lane.</summary>
public sealed record ChatMembers(string Lane, IReadOnlyDictionary<Guid, string> Ids)
{
    public bool Has(Person person) => Ids.ContainsKey(person.Id);

    public Recipient To(Person person, string language)
    {
        var slack = ChatBook.NameOf(ChatKind.Slack);
        return new Recipient($"{slack}:{Ids[person.Id]}", person.Name, person.Id, language) { Channel = slack, Lane = Lane };
    }
}
