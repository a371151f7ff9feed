using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Rituels.Delivery;
using Rituels.Tests.House;

namespace Rituels.Tests.Delivery;

/// <summary>What a test of real processes puts into the database, and what it looks for at the mail server.</summary>
internal static class Deliveries
{
    /// <summary>What is stuck is given up. It takes half a minute on a quiet machine; a crowded one starts programs slowly.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>One letter to that many addresses, due now.</summary>
    public static async Task<string[]> Post(this TestDatabase database, int readers)
    {
        var now = TimeProvider.System.GetUtcNow();
        var addresses = Enumerable.Range(1, readers).Select(i => $"p{i}@team.example").ToArray();
        await using var db = TestDatabase.Context(database.ConnectionString);
        var letter = db.Add(new Letter { Language = "fr", Subject = "Les nouvelles", Text = "Bonjour", Html = "<p>Bonjour</p>" }).Entity;
        db.AddRange(addresses.Select(address => new Posting { LetterId = letter.Id, Occasion = "tests/letter", Address = address, DueAt = now, NextTryAt = now }));
        await db.SaveChangesAsync();
        return addresses;
    }

    /// <summary>Until so many postings exist and all of them are noted as sent.</summary>
    public static async Task UntilSent(this TestDatabase database, int readers, Stopwatch watch)
    {
        await using var db = TestDatabase.Context(database.ConnectionString);
        while (await db.Set<Posting>().CountAsync(p => p.SentAt != null) < readers)
        {
            Assert.True(watch.Elapsed < Patience, "not all was sent in time");
            await Task.Delay(50);
        }
    }

    public static async Task Until(Func<bool> condition, Stopwatch watch)
    {
        while (!condition())
        {
            Assert.True(watch.Elapsed < Patience, "it took too long");
            await Task.Delay(5);
        }
    }

    /// <summary>Each reader has the mail; and if twice, under the same Message-ID.</summary>
    /// <returns>Of those who have it twice, the first.</returns>
    public static IReadOnlyList<string> ReachedEach(this SmtpListener server, IEnumerable<string> addresses)
    {
        var mails = server.Mails.ToList();
        Assert.Equal(addresses.Order(), mails.Select(m => m.To).Distinct().Order());
        var doubles = mails.GroupBy(m => m.To).Where(same => same.Count() > 1).ToList();
        Assert.All(doubles, same => Assert.Single(same.Select(m => m.Mail["Message-ID"]).Distinct()));
        return [.. doubles.SelectMany(same => same.SkipLast(1)).Select(m => m.To)];
    }

    /// <summary>To whom a mail was accepted since the last kill that the database does not know of; at most one for each connection.</summary>
    public static async Task<IReadOnlyList<string>> Unnoted(this TestDatabase own, SmtpListener server, int before, Stopwatch watch)
    {
        await Until(() => server.Open == 0, watch);
        await using var db = TestDatabase.Context(own.ConnectionString);
        var noted = (await db.Set<Posting>().Where(p => p.SentAt != null).Select(p => p.Address).ToListAsync()).ToHashSet();
        var unnoted = server.Mails.Skip(before).Select(m => m.To).Where(to => !noted.Contains(to)).ToList();
        Assert.InRange(unnoted.Count, 0, 4);
        return unnoted;
    }
}
