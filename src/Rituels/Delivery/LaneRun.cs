using System.Threading.Channels;

namespace Rituels.Delivery;

/// <summary>
/// Sends what is due on one lane, over its carrier's few connections, until nothing is due. A posting is noted as soon as it
/// is accepted and before its sender takes the next, so that a crash can only double what was accepted and not yet noted: at most
/// one for each connection.
/// </summary>
internal sealed class LaneRun(ICarrier carrier, Waiting waiting, NoteBook notes, Envelope envelope, PostLog log, Func<DateTimeOffset> present)
{
    private readonly Channel<DuePosting> _claimed = System.Threading.Channels.Channel.CreateBounded<DuePosting>(Waiting.Batch);
    private DateTimeOffset _quietUntil;
    private int _tried;

    /// <returns>How many postings were tried, with or without success.</returns>
    public async Task<int> Run(DateTimeOffset now, TimeProvider clock, CancellationToken stop)
    {
        using var halt = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var renewing = Renew(clock, halt.Token);
        try
        {
            await Task.WhenAll(Enumerable.Range(0, carrier.Connections).Select(_ => OrHalt(SendAll, halt)).Append(OrHalt(token => ClaimAll(now, token), halt)));
            return _tried;
        }
        finally
        {
            await halt.CancelAsync();
            await renewing;
            await waiting.Release();
        }
    }

    /// <summary>When one part fails, none goes on alone.</summary>
    private static async Task OrHalt(Func<CancellationToken, Task> part, CancellationTokenSource halt)
    {
        try
        {
            await part(halt.Token);
        }
        catch
        {
            await halt.CancelAsync();
            throw;
        }
    }

    /// <summary>One batch ahead of those who send.</summary>
    private async Task ClaimAll(DateTimeOffset now, CancellationToken stop)
    {
        while (_quietUntil <= present() && await waiting.Claim(now, present(), stop) is { } batch)
        {
            foreach (var due in batch) await _claimed.Writer.WriteAsync(due, stop);
        }
        _claimed.Writer.Complete();
    }

    private async Task SendAll(CancellationToken stop)
    {
        await foreach (var due in _claimed.Reader.ReadAllAsync(stop))
        {
            stop.ThrowIfCancellationRequested();
            if (waiting.Holds(due.Posting, present())) await SendAndNote(due);
            waiting.Done(due.Posting);
        }
    }

    /// <summary>Not to be stopped half-way: a message that was accepted must be noted.</summary>
    private async Task SendAndNote(DuePosting due)
    {
        var ending = await Send(due);
        await notes.Write(due.Posting, ending);
        log.Write(due.Posting);
    }

    /// <returns>What became of it.</returns>
    private async Task<Action<Posting>> Send(DuePosting due)
    {
        if (_quietUntil is var quiet && quiet > present()) return posting => posting.Leave(present(), quiet);
        Interlocked.Increment(ref _tried);
        if (due.Posting.IsWorthlessAt(present())) return posting => posting.Fail(present(), "expired");
        Parcel parcel;
        try
        {
            parcel = envelope.Fill(due.Posting, due.Letter, due.Cohort);
        }
        catch (Exception poison)
        {
            // What cannot be made today cannot be made in an hour.
            return posting => posting.Fail(present(), "cannot be made: " + MailError.Describe(poison));
        }
        return await Deliver(parcel);
    }

    private async Task<Action<Posting>> Deliver(Parcel parcel)
    {
        using var patience = new CancellationTokenSource(carrier.Patience);
        try
        {
            // Whoever does not listen to its token is left too.
            await carrier.Deliver(parcel, patience.Token).WaitAsync(patience.Token);
            return posting => posting.Sent(present());
        }
        catch (Refused refusal)
        {
            return posting => posting.Fail(present(), refusal.Message);
        }
        catch (AskedToWait wait)
        {
            _quietUntil = wait.Until;
            return posting => posting.Wait(present(), wait.Until, wait.Message);
        }
        catch (Exception error)
        {
            return posting => posting.Postpone(present(), MailError.Describe(error));
        }
    }

    /// <summary>One that fails is tried again at the next: whoever holds too long without it sends nothing.</summary>
    private async Task Renew()
    {
        try
        {
            await waiting.Renew(present());
        }
        catch (Exception error)
        {
            log.NotRenewed(carrier.Channel, error.GetType().Name);
        }
    }

    private async Task Renew(TimeProvider clock, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(Waiting.Renewal, clock, stop).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            if (!stop.IsCancellationRequested) await Renew();
        }
    }
}
