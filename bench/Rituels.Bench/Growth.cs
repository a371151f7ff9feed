using System.Diagnostics;

namespace Rituels.Bench;

/// <summary>Whether pages and searches stay as quick with a thousand cohorts as with one: latency at a load that a whole programme would not reach.</summary>
internal static class Growth
{
    private const int Connections = 4;

    public static async Task Measure(Options options, Scratch scratch)
    {
        using var small = await SignedInHouse.Start(scratch.Folder("one"));
        var clock = Stopwatch.StartNew();
        using var large = await SignedInHouse.Start(scratch.Folder("many"), options.Cohorts);
        Console.WriteLine($"\n{options.Cohorts} cohorts (20 teams, 44 weeks each) made in {clock.Elapsed.TotalSeconds:0} s");
        Console.WriteLine($"latency in ms with 1 and {options.Cohorts} cohorts, {Connections} connections, median of {options.Rounds} rounds");
        foreach (var name in Pages.Names.Concat(Pages.Searches).Where(options.WantsPage))
        {
            Say(name, await Ask([small, large], name, options, isWritten: false));
            // What is kept in memory until the next commit hides the database: here it is asked all the time.
            Say($"{name}*", await Ask([small, large], name, options, isWritten: true));
        }
        Console.WriteLine("  * while somebody else writes to the same database, every few milliseconds");
    }

    /// <summary>Rounds of both are interleaved, so that what else the machine does touches both alike.</summary>
    private static async Task<List<Burst>[]> Ask(SignedInHouse[] houses, string page, Options options, bool isWritten)
    {
        var bursts = houses.Select(_ => new List<Burst>()).ToArray();
        foreach (var house in houses) await LoadGenerator.WarmUp(house.Server, house.PathOf(page), house.Cookie, Connections, requests: 1500);
        for (var round = 0; round < options.Rounds; round++)
            foreach (var (house, own) in houses.Zip(bursts))
                own.Add(await Burst(house, page, TimeSpan.FromSeconds(options.Seconds), isWritten));
        return bursts;
    }

    private static async Task<Burst> Burst(SignedInHouse house, string page, TimeSpan time, bool isWritten)
    {
        using var over = new CancellationTokenSource();
        var writer = isWritten ? Write(house, over.Token) : Task.CompletedTask;
        var burst = await LoadGenerator.Run(house.Server, house.PathOf(page), house.Cookie, Connections, time);
        await over.CancelAsync();
        await writer;
        return burst;
    }

    private static async Task Write(SignedInHouse house, CancellationToken over)
    {
        using var other = new HttpClient();
        while (!over.IsCancellationRequested)
        {
            await other.GetStringAsync(new Uri(house.Server.Address, "/commit"), CancellationToken.None);
            await Task.WhenAny(Task.Delay(5, over));
        }
    }

    private static void Say(string name, List<Burst>[] asked)
    {
        var (one, many) = (asked[0], asked[1]);
        double At(List<Burst> bursts, int percent) => bursts.Select(burst => burst.Percentile(percent)).Order().ElementAt(bursts.Count / 2);
        double Cpu(List<Burst> bursts) => bursts.Select(burst => burst.CpuMicroseconds).Order().ElementAt(bursts.Count / 2);
        Console.WriteLine($"  {name,-8} p50 {At(one, 50):0.00} → {At(many, 50):0.00}   p99 {At(one, 99):0.00} → {At(many, 99):0.00} ({At(many, 99) / At(one, 99):0.00})   CPU µs {Cpu(one):0} → {Cpu(many):0} ({Cpu(many) / Cpu(one):0.00})");
    }
}
