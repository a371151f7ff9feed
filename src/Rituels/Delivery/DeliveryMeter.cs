using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Delivery;

/// <summary>What should have left by now through one channel, and has not.</summary>
/// <param name="Oldest">How long the oldest of it has waited; zero when there is none.</param>
public sealed record Backlog(string Channel, int Due, TimeSpan Oldest)
{
    /// <summary>Channel by channel, since a chat that is away says nothing of the mail; that of mail is always among them.</summary>
    public static async Task<IReadOnlyList<Backlog>> Read(RituelsDb db, DateTimeOffset now, CancellationToken stop)
    {
        var found = await db.Set<Posting>().Where(p => p.SentAt == null && p.FailedAt == null && p.DueAt <= now).GroupBy(p => p.Channel)
            .Select(channel => new { Channel = channel.Key, Due = channel.Count(), Oldest = channel.Min(p => p.DueAt) }).OrderBy(channel => channel.Channel).ToListAsync(stop);
        return [.. found.Select(f => new Backlog(f.Channel, f.Due, now - f.Oldest)), .. found.Any(f => f.Channel == Channels.Mail) ? Array.Empty<Backlog>() : [new Backlog(Channels.Mail, 0, TimeSpan.Zero)]];
    }
}

/// <summary>
/// Delivery in numbers (System.Diagnostics.Metrics, meter <c>Rituels.Delivery</c>): messages sent and failed for good, by
/// channel, since the process started; how many are due, and the age in seconds of the oldest, by channel too.
/// </summary>
public sealed class DeliveryMeter
{
    public const string Name = "Rituels.Delivery";
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    private readonly Counter<long> _sent, _failed;
    private readonly ObservableGauge<int> _due;
    private readonly IDbContextFactory<RituelsDb> _databases;
    private IReadOnlyList<Backlog> _backlog = [new(Channels.Mail, 0, TimeSpan.Zero)];
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    public DeliveryMeter(IMeterFactory meters, IDbContextFactory<RituelsDb> databases)
    {
        var meter = meters.Create(Name);
        _databases = databases;
        _sent = meter.CreateCounter<long>("rituels.delivery.sent", "{message}", "Messages that were accepted");
        _failed = meter.CreateCounter<long>("rituels.delivery.failed", "{message}", "Messages given up");
        _due = meter.CreateObservableGauge("rituels.delivery.due", () => Tell(b => b.Due), "{message}", "Messages whose hour is past and that have not left");
        meter.CreateObservableGauge("rituels.delivery.oldest_due", () => Tell(b => b.Oldest.TotalSeconds), "s", "Age of the oldest message that is due");
    }

    public void Ended(Posting posting)
    {
        if (posting.SentAt is not null) _sent.Add(1, By(posting.Channel));
        else if (posting.FailedAt is not null) _failed.Add(1, By(posting.Channel));
    }

    private IEnumerable<Measurement<T>> Tell<T>(Func<Backlog, T> number) where T : struct => _backlog.Select(b => new Measurement<T>(number(b), By(b.Channel)));

    private static KeyValuePair<string, object?> By(string channel) => new("channel", channel);

    /// <summary>Counts what is due, if anybody listens and not too often: a meter is read where no database can be asked.</summary>
    public async Task Look(DateTimeOffset now, CancellationToken stop)
    {
        if (!_due.Enabled || now < _next) return;
        _next = now + Period;
        await using var db = await _databases.CreateDbContextAsync(stop);
        _backlog = await Backlog.Read(db, now, stop);
    }
}

/// <summary>Delivery's share of what <c>/readyz</c> tells: behind does not mean not ready, since no restart would help.</summary>
internal sealed class DeliveryFacts(RituelsDb db, TimeProvider clock) : IHealthFacts
{
    public string Name => "delivery";

    public async Task<object> Tell(CancellationToken stop)
    {
        var backlog = (await Backlog.Read(db, clock.GetUtcNow(), stop)).Where(channel => channel.Due > 0).ToList();
        return new
        {
            due = backlog.Sum(channel => channel.Due),
            oldestDueSeconds = backlog.Select(Seconds).Max(),
            channels = backlog.ToDictionary(channel => channel.Channel, channel => new { due = channel.Due, oldestDueSeconds = Seconds(channel) }),
        };
    }

    private static double? Seconds(Backlog channel) => Math.Round(channel.Oldest.TotalSeconds);
}
