using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;

namespace Rituels.Delivery;

/// <summary>
/// Writes down what became of messages. Those that end while another note is being written share the next commit, so that
/// several connections wait for the disk once; yet nobody goes on before their own note is safe.
/// </summary>
internal sealed class NoteBook(IDbContextFactory<RituelsDb> databases) : IDisposable
{
    private readonly ConcurrentQueue<Note> _open = [];
    private readonly SemaphoreSlim _pen = new(1);

    private sealed record Note(Posting Posting, Action<Posting> Ending)
    {
        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <param name="posting">As it was read, with its claim: whoever lost the claim notes nothing.</param>
    public async Task Write(Posting posting, Action<Posting> ending)
    {
        var note = new Note(posting, ending);
        _open.Enqueue(note);
        await _pen.WaitAsync();
        try
        {
            if (!note.Written.Task.IsCompleted) await WriteAll(Open());
        }
        finally
        {
            _pen.Release();
        }
        await note.Written.Task;
    }

    private List<Note> Open()
    {
        var notes = new List<Note>();
        while (_open.TryDequeue(out var note)) notes.Add(note);
        return notes;
    }

    private async Task WriteAll(List<Note> notes)
    {
        try
        {
            await Save(notes);
            notes.ForEach(note => note.Written.SetResult());
        }
        catch (Exception error)
        {
            notes.ForEach(note => note.Written.SetException(error));
        }
    }

    private async Task Save(List<Note> notes)
    {
        await using var db = await databases.CreateDbContextAsync();
        foreach (var (posting, ending) in notes)
        {
            db.Entry(posting).State = EntityState.Unchanged;
            ending(posting);
        }
        for (var saved = false; !saved;) saved = await Save(db);
    }

    /// <summary>A posting that was deleted or claimed by somebody else meanwhile costs the others nothing.</summary>
    private static async Task<bool> Save(RituelsDb db)
    {
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException gone)
        {
            foreach (var entry in gone.Entries) entry.State = EntityState.Detached;
            return false;
        }
    }

    public void Dispose() => _pen.Dispose();
}
