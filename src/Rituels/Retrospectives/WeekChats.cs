using Microsoft.Extensions.Options;
using Rituels.Delivery;
using Rituels.Delivery.Chat;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>Writes the week's messages to the cohort's channels into the outbox, in its own language, and counts to how many they go.</summary>
internal sealed class WeekChats(Outbox outbox, ChatBook chats, IOptions<Settings> settings)
{
    /// <summary>A reminder that a channel did not take before closing has nothing to say any more.</summary>
    public async Task<int> Remind(DueWork work, Cohort cohort, WeekPlan plan, DateTimeOffset now, CancellationToken stop)
    {
        var view = new NoticeView(cohort, plan, Words(cohort), settings.Value.LinkTo, "channel", work.IsLateAt(now));
        return Post(work, $"{work.Kind}-{work.Ordinal}", await chats.Reminded(cohort, stop), view.Subject, view.Chat, now, plan.Hours!.Closes);
    }

    /// <summary>An announcement may come late, but not the next day: it would be no news.</summary>
    public async Task<int> Announce(DueWork work, WeekNews news, DateTimeOffset now, CancellationToken stop)
    {
        var view = new DigestView(news, Words(news.Cohort), settings.Value.LinkTo, work.IsLateAt(now), IsPersonal: false);
        return Post(work, WeekOccasions.Announcement, await chats.Told(news.Cohort, stop), view.Announced, view.Announcement, now, now.AddDays(1));
    }

    private int Post(DueWork work, string kind, List<Recipient> channels, string subject, string text, DateTimeOffset now, DateTimeOffset worthlessAfter)
    {
        if (channels.Count == 0) return 0;
        var letter = outbox.Add(ChatBook.Letter(work.CohortId, channels[0].Language, subject, text));
        foreach (var channel in channels) outbox.Post(letter, channel, Occasion.Of(work.CohortId, work.Ritual, kind, work.Period), now, worthlessAfter: worthlessAfter);
        return channels.Count;
    }

    private static RetrospectivesWords Words(Cohort cohort) => new(Tongue.Of(cohort.Languages[0], cohort.Vocabulary));
}
