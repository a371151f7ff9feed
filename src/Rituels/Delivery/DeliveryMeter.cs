using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Delivery;

/// <summary>What should have left by now and has not.</summary>
/// <param name="Oldest">How long the oldest of it has waited; null when there is none.</param>
public sealed record Backlog(int Due, TimeSpan? Oldest)
{
    public static async Task<Backlog> Read(RituelsDb db, DateTimeOffset now, CancellationToken stop)
    {
        var due = db.Set<Posting>().Where(p => p.SentAt == null && p.FailedAt == null && p.DueAt <= now);
        var count = await due.CountAsync(stop);
        return new(count, count == 0 ? null : now - await due.MinAsync(p => p.DueAt, stop));
    }
}

/// <summary>
/// Delivery in numbers (System.Diagnostics.Metrics, meter <c>Rituels.Delivery</c>): messages sent and failed for good, by
/// channel, since the process started; how many are due, and the age in seconds of the oldest.
/// </summary>
public sealed class DeliveryMeter
{
    public const string Name = "Rituels.Delivery";
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    private readonly Counter<long> _sent, _failed;
    private readonly ObservableGauge<int> _due;
    private readonly IDbContextFactory<RituelsDb> _databases;
    private Backlog _backlog = new(0, null);
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    public DeliveryMeter(IMeterFactory meters, IDbContextFactory<RituelsDb> databases)
    {
        var meter = meters.Create(Name);
        _databases = databases;
        _sent = meter.CreateCounter<long>("rituels.delivery.sent", "{message}", "Messages that were accepted");
        _failed = meter.CreateCounter<long>("rituels.delivery.failed", "{message}", "Messages given up");
        _due = meter.CreateObservableGauge("rituels.delivery.due", () => _backlog.Due, "{message}", "Messages whose hour is past and that have not left");
        meter.CreateObservableGauge("rituels.delivery.oldest_due", () => _backlog.Oldest?.TotalSeconds ?? 0, "s", "Age of the oldest message that is due");
    }

    public void Ended(Posting posting)
    {
        if (posting.SentAt is not null) _sent.Add(1, new KeyValuePair<string, object?>("channel", posting.Channel));
        else if (posting.FailedAt is not null) _failed.Add(1, new KeyValuePair<string, object?>("channel", posting.Channel));
    }

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
        var backlog = await Backlog.Read(db, clock.GetUtcNow(), stop);
        return new { due = backlog.Due, oldestDueSeconds = backlog.Oldest is { } age ? Math.Round(age.TotalSeconds) : (double?)null };
    }
}
