using Rituels.Delivery;
using Rituels.Tests.House;

namespace Rituels.Tests.Delivery;

/// <summary>Servers and networks fail: what is tried again, and until when.</summary>
public class PostTriesTests
{
    [Theory, OnEachDatabase]
    public async Task A_refused_address_holds_up_nobody(string database)
    {
        await using var server = new SmtpListener
        {
            Answer = line => line.StartsWith("RCPT", StringComparison.Ordinal)
                ? line.Contains("gone@") ? "550 no such user" : line.Contains("full@") ? "452 full" : line.Contains("drop@") ? SmtpListener.HangUp : null
                : null,
        };
        await using var house = await TestHouse.Open(database, configuration: server.Configuration);
        await house.Write(Post.Letter(), ["gone@team.example", "full@team.example", "drop@team.example", "not an address", .. Enumerable.Range(1, 10).Select(i => $"p{i}@team.example")]);
        Assert.Equal(14, await house.App.Send(Post.Friday));
        Assert.Equal(Enumerable.Range(1, 10).Select(i => $"p{i}@team.example").Order(), server.Mails.Select(m => m.To).Order());
        Assert.Equal(("550 no such user", true), Ended(await house.Posting("gone@team.example")));
        Assert.Equal(("not a mail address", true), Ended(await house.Posting("not an address")));
        Assert.Equal(("452 full", false), Ended(await house.Posting("full@team.example")));
        Assert.Equal(("connection lost", false), Ended(await house.Posting("drop@team.example")));

        static (string?, bool) Ended(Posting posting) => (posting.LastError, posting.FailedAt is not null);
    }

    [Theory, OnEachDatabase]
    public async Task A_busy_server_is_asked_again_with_growing_patience_for_a_day(string database)
    {
        await using var server = new SmtpListener { Answer = line => line.StartsWith("RCPT", StringComparison.Ordinal) ? "450 busy" : null };
        await using var house = await TestHouse.Open(database, configuration: server.Configuration);
        await house.Write(Post.Letter(), "ines@team.example");
        var minutes = new List<double>();
        Posting posting;
        do
        {
            posting = await house.Posting("ines@team.example");
            minutes.Add((posting.NextTryAt - Post.Friday).TotalMinutes);
            Assert.Equal(0, await house.App.Send(posting.NextTryAt.AddSeconds(-1)));
            Assert.Equal(1, await house.App.Send(posting.NextTryAt));
            posting = await house.Posting("ines@team.example");
        }
        while (posting.FailedAt is null);
        Assert.Equal([0, 1, 3, 7, 15, 31, 63, 123, 183], minutes.Take(9));
        Assert.InRange(minutes[^1], 24 * 60, 25 * 60);
        Assert.Equal(("450 busy", minutes.Count), (posting.LastError, posting.Tries));
        Assert.Equal(posting.NextTryAt, posting.FailedAt);
    }

    [Theory, OnEachDatabase]
    public async Task What_a_server_could_not_take_leaves_when_it_is_back(string database)
    {
        var isDown = true;
        await using var server = new SmtpListener { Answer = _ => isDown ? SmtpListener.HangUp : null };
        await using var house = await TestHouse.Open(database, configuration: server.Configuration);
        await house.Write(Post.Letter(), "ines@team.example");
        await house.App.Send(Post.Friday);
        isDown = false;
        Assert.Equal(0, await house.App.Send(Post.Friday.AddSeconds(59)));
        Assert.Equal(1, await house.App.Send(Post.Friday.AddSeconds(60)));
        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task A_program_that_was_away_for_days_does_not_give_up_at_its_first_try()
    {
        var isDown = true;
        await using var server = new SmtpListener { Answer = _ => isDown ? SmtpListener.HangUp : null };
        await using var house = await TestHouse.Open("sqlite", configuration: server.Configuration);
        await house.Write(Post.Letter(), "ines@team.example");
        await house.App.Send(Post.Friday.AddDays(3));
        isDown = false;
        await house.App.Send(Post.Friday.AddDays(3).AddMinutes(1));
        Assert.Single(server.Mails);
    }
}
