using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Delivery.Chat;
using Rituels.Programme;

namespace Rituels.Accounts;

/// <summary>How somebody is reminded before a week closes. No reminder is the same wish as the one-click stop in one.</summary>
internal enum ReminderWay { Mail, Chat, None }

/// <summary>A line of the form, for one cohort.</summary>
internal sealed class ReminderInput
{
    public string? Cohort { get; set; }
    public ReminderWay Way { get; set; }
    public string? Member { get; set; }
}

/// <summary>How somebody is reminded by one cohort; in its Slack only where it has one.</summary>
internal sealed record ReminderChoice(Cohort Cohort, ReminderWay Way, string Member, bool HasChat);

/// <summary>The reminders that a person gets of each cohort, by mail, in its chat, or not at all.</summary>
internal sealed class ReminderChoices(RituelsDb db)
{
    private const string Kind = "reminder";

    /// <summary>Of the cohorts that still send mail; reminders go to members of teams only.</summary>
    public async Task<List<ReminderChoice>> Of(Person person, IEnumerable<MyCohort> cohorts)
    {
        var reminding = cohorts.Where(mine => !mine.Cohort.IsClosed && mine.Memberships.Any(m => m.TeamId is not null)).Select(mine => mine.Cohort).ToList();
        var ids = reminding.Select(c => c.Id).ToList();
        var stopped = await db.Set<MailStop>().Where(s => s.PersonId == person.Id && s.Kind == Kind).Select(s => s.CohortId).ToListAsync();
        var members = await db.Set<ChatMember>().AsNoTracking().Where(m => m.PersonId == person.Id).ToDictionaryAsync(m => m.CohortId);
        var chats = await db.Set<ChatChannel>().Where(c => c.Kind == ChatKind.Slack && c.Secret != "" && ids.Contains(c.CohortId)).Select(c => c.CohortId).Distinct().ToListAsync();
        return [.. reminding.Select(cohort => Choice(cohort, stopped.Contains(cohort.Id), members.GetValueOrDefault(cohort.Id), chats.Contains(cohort.Id)))];
    }

    private static ReminderChoice Choice(Cohort cohort, bool isStopped, ChatMember? member, bool hasChat) =>
        new(cohort, isStopped ? ReminderWay.None : hasChat && member is { Reminds: true } ? ReminderWay.Chat : ReminderWay.Mail, member?.MemberId ?? "", hasChat);

    /// <returns>What is wrong with what was typed, as a key of words; null when nothing is.</returns>
    public async Task<string?> Fault(Person person, ReminderChoice choice, ReminderInput typed)
    {
        var member = ChatMember.Tidy(typed.Member);
        if (!choice.HasChat || (member.Length == 0 && typed.Way != ReminderWay.Chat)) return null;
        if (!ChatMember.IsId(member)) return "member-id-wrong";
        return await db.Set<ChatMember>().AnyAsync(m => m.CohortId == choice.Cohort.Id && m.MemberId == member && m.PersonId != person.Id) ? "member-id-taken" : null;
    }

    /// <summary>Saves what changed.</summary>
    public Task Keep(Person person, IReadOnlyList<MyCohort> cohorts, IReadOnlyList<ReminderInput> typed, DateTimeOffset now) =>
        db.SaveEvenTwice(async () => await Change(person, await Of(person, cohorts), typed, now));

    private async Task Change(Person person, IEnumerable<ReminderChoice> choices, IReadOnlyList<ReminderInput> typed, DateTimeOffset now)
    {
        foreach (var choice in choices)
            if (typed.FirstOrDefault(t => t.Cohort == choice.Cohort.Slug) is { } wish)
            {
                Stop(person, choice, wish.Way == ReminderWay.None, now);
                if (choice.HasChat) await Introduce(person, choice.Cohort, wish.Way, ChatMember.Tidy(wish.Member));
            }
    }

    private void Stop(Person person, ReminderChoice choice, bool stops, DateTimeOffset now)
    {
        if (stops == (choice.Way == ReminderWay.None)) return;
        db.Entry(new MailStop { CohortId = choice.Cohort.Id, PersonId = person.Id, Kind = Kind, Since = now }).State = stops ? EntityState.Added : EntityState.Deleted;
    }

    /// <summary>Whoever wants no reminders for now keeps the way they had them, for the day they take them up again.</summary>
    private async Task Introduce(Person person, Cohort cohort, ReminderWay way, string member)
    {
        var known = await db.Set<ChatMember>().FindAsync(cohort.Id, person.Id);
        if (member.Length == 0 && known is not null) db.Remove(known);
        if (member.Length == 0) return;
        known ??= db.Add(new ChatMember { CohortId = cohort.Id, PersonId = person.Id, MemberId = member }).Entity;
        (known.MemberId, known.Reminds) = (member, way == ReminderWay.Chat || (way == ReminderWay.None && known.Reminds));
    }
}
