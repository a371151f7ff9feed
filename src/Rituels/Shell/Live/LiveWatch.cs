using Microsoft.EntityFrameworkCore;
using Rituels.Database;

namespace Rituels.Shell;

/// <summary>
/// Follows what somebody watches: one question to the database for each, five times a second, however many watch; so what was changed at another
/// replica is seen within a quarter of a second. What is changed in this process rings, and is seen at once.
/// </summary>
public sealed partial class LiveWatch(IDbContextFactory<RituelsDb> databases, IHostApplicationLifetime life, ILogger<LiveWatch> logger)
{
    /// <summary>Streams that this process keeps open at most; others ask again and again.</summary>
    public const int MostStreams = 500;

    /// <summary>Of these, one person's or one wall's: nobody takes the place of all others.</summary>
    public const int MostOfOne = 12;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, Watched> _watched = [];
    private readonly Dictionary<Guid, int> _streamsOf = [];
    private int _streams;

    public int Streams => Volatile.Read(ref _streams);

    /// <summary>How many things are followed.</summary>
    public int Followed { get { lock (_gate) return _watched.Count; } }

    /// <summary>Null when there is no room for one more.</summary>
    /// <param name="by">The person or the wall that watches.</param>
    public Watching? Begin(IFollowed what, Guid id, Guid by)
    {
        lock (_gate)
        {
            var own = _streamsOf.GetValueOrDefault(by);
            if (_streams >= MostStreams || own >= MostOfOne) return null;
            (_streams, _streamsOf[by]) = (_streams + 1, own + 1);
            if (!_watched.TryGetValue(id, out var watched)) _watched.Add(id, watched = Follow(what, id));
            watched.Watchers++;
            return new Watching(this, watched, by);
        }
    }

    /// <summary>After the save of a change: it is looked at without waiting for its turn.</summary>
    public void Ring(Guid id)
    {
        lock (_gate) if (_watched.TryGetValue(id, out var watched)) watched.Bell.Release();
    }

    private void End(Watched watched, Guid by)
    {
        lock (_gate)
        {
            _streams--;
            if (--_streamsOf[by] == 0) _streamsOf.Remove(by);
            if (--watched.Watchers > 0) return;
            _watched.Remove(watched.Id);
            watched.Stop.Cancel();
            watched.Stop.Dispose();
        }
    }

    private Watched Follow(IFollowed what, Guid id)
    {
        var watched = new Watched(what, id, CancellationTokenSource.CreateLinkedTokenSource(life.ApplicationStopping));
        _ = Task.Run(() => Run(watched));
        return watched;
    }

    private async Task Run(Watched watched)
    {
        while (!watched.Halt.IsCancellationRequested)
        {
            await Look(watched);
            await ((Task)watched.Bell.WaitAsync(Pace, watched.Halt)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        watched.Tell(null);
    }

    private async Task Look(Watched watched)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(watched.Halt);
            var state = await watched.What.Look(db, watched.Id, watched.Latest, watched.Halt);
            watched.IsLost = false;
            if (state is null || state.Tag != watched.Latest?.Tag) watched.Tell(state);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Whoever watches goes on counting; the next look is a fifth of a second away.
            if (error is not (OperationCanceledException or ObjectDisposedException) && !watched.IsLost) LogFailed(watched.What.Name, watched.Id, error.GetType().Name);
            watched.IsLost = true;
        }
    }

    [LoggerMessage(LogLevel.Warning, "What screens follow, {Name} {Id}, could not be looked at: {Error}")]
    private partial void LogFailed(string name, Guid id, string error);

    /// <summary>One thing that is followed, for all that watch it.</summary>
    public sealed class Watched(IFollowed what, Guid id, CancellationTokenSource stop)
    {
        private TaskCompletionSource _news = New();

        public IFollowed What => what;
        public Guid Id => id;
        public CancellationTokenSource Stop => stop;
        public CancellationToken Halt { get; } = stop.Token;
        public SemaphoreSlim Bell { get; } = new(0);
        public int Watchers { get; set; }

        /// <summary>Null before the first look, and once it is gone.</summary>
        public LiveState? Latest { get; private set; }
        public bool IsGone { get; private set; }

        /// <summary>The last look failed: it is said once.</summary>
        public bool IsLost { get; set; }

        /// <summary>Completes at the next news. Taken before <see cref="Latest"/> is read, it misses none.</summary>
        public Task News => Volatile.Read(ref _news).Task;

        public void Tell(LiveState? state)
        {
            (Latest, IsGone) = (state ?? Latest, state is null);
            Interlocked.Exchange(ref _news, New()).TrySetResult();
        }

        private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>Somebody's watching, until it is disposed of.</summary>
    public sealed class Watching(LiveWatch watch, Watched watched, Guid by) : IDisposable
    {
        private bool _over;

        public Task News => watched.News;
        public LiveState? Latest => watched.Latest;
        public bool IsGone => watched.IsGone;

        public void Dispose()
        {
            if (_over) return;
            _over = true;
            watch.End(watched, by);
        }
    }
}
