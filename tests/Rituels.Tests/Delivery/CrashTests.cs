using System.Diagnostics;
using Rituels.Tests.House;

namespace Rituels.Tests.Delivery;

/// <summary>The real program, killed while it sends.</summary>
public class CrashTests(ITestOutputHelper output)
{
    private const int Readers = 500, Kills = 4;

    [Theory, OnEachDatabase]
    public async Task Killed_at_random_points_the_program_loses_no_mail_and_doubles_only_what_it_could_not_note(string database)
    {
        var watch = Stopwatch.StartNew();
        await using var own = await TestDatabase.Create(database);
        await using var server = new SmtpListener { Pace = TimeSpan.FromMilliseconds(8) };
        var addresses = await own.Post(Readers);
        var unnoted = new List<string>();
        for (var kill = 0; kill < Kills; kill++) unnoted.AddRange(await RunAndKill(own, server, watch));
        using (RealProgram.Start(own, server)) await own.UntilSent(Readers, watch);
        Assert.Equal(unnoted.Order(), server.ReachedEach(addresses).Order());
        output.WriteLine($"{server.Mails.Count - Readers} doubles, {watch.Elapsed.TotalSeconds:0.0} s");
    }

    /// <summary>At any point of any of the first hundred mails that it sends.</summary>
    /// <returns>To whom it had sent and could not note it any more.</returns>
    private async Task<IReadOnlyList<string>> RunAndKill(TestDatabase own, SmtpListener server, Stopwatch watch)
    {
        using var program = RealProgram.Start(own, server);
        var before = server.Mails.Count;
        var most = before + Random.Shared.Next(100);
        await Deliveries.Until(() => server.Mails.Count > most, watch);
        await Task.Delay(Random.Shared.Next(12));
        await program.Kill();
        var unnoted = await own.Unnoted(server, before, watch);
        output.WriteLine($"killed after {server.Mails.Count - before} mails, {server.Mails.Count} in all, {unnoted.Count} not noted");
        return unnoted;
    }
}
