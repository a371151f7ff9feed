namespace Rituels.Bench;

/// <summary>One page on each rung: bare, Razor from constants, + sign-in, + its own queries. Ratios are to the bare server.</summary>
internal static class Ladder
{
    internal sealed record Rung(string Name, Server Server, string Path, string? Cookie, string? Tag = null)
    {
        public List<Burst> Bursts { get; init; } = [];
        public double PerSecond => Median(Bursts.Select(b => b.PerSecond));
        public double Cpu => Median(Bursts.Select(b => b.CpuMicroseconds));
    }

    public static async Task Measure(Options options, Scratch scratch)
    {
        var folder = scratch.Folder("ladder");
        using var house = await SignedInHouse.Start(folder);
        using var bare = Server.Start("bare", folder);
        using var razor = Server.Start("razor", folder);
        foreach (var name in Pages.Names.Where(options.WantsPage))
        {
            var page = await Captured.From(new Uri(house.Server.Address, house.PathOf(name)), house.Cookie);
            page.Save(folder, name);
            Rung[] rungs =
            [
                new("bare Kestrel, the same bytes", bare, $"/constant/{name}", house.Cookie),
                new("Razor Pages from constants", razor, $"/constant/{name}", house.Cookie),
                new("+ the program's pipeline, signed in", house.Server, $"/constant/{name}", house.Cookie),
                new("the real page", house.Server, house.PathOf(name), house.Cookie),
            ];
            await Compare($"{name} ({page.Html.Length} characters, {await house.QueriesOf(name)})", rungs, options);
            if (page.Headers.GetValueOrDefault("ETag") is { } tag) await AskAgain(name, tag, rungs, options);
        }
        Console.WriteLine($"memory of the program after the load: {house.Server.Megabytes:0} MB");
    }

    /// <summary>A page that has not changed, asked for by a browser that has it: the bare server compares the tag and nothing else.</summary>
    internal static async Task AskAgain(string name, string tag, Rung[] rungs, Options options)
    {
        Rung[] again = [rungs[0] with { Tag = tag, Bursts = [] }, rungs[^1] with { Tag = tag, Bursts = [] }];
        await Compare($"{name}, unchanged (304)", again, options);
    }

    internal static async Task Compare(string what, Rung[] rungs, Options options)
    {
        await Climb(rungs, options);
        Say(what, rungs);
    }

    /// <summary>Rounds are interleaved, so that what else the machine does touches each rung alike; all are warm before the first.</summary>
    private static async Task Climb(Rung[] rungs, Options options)
    {
        foreach (var rung in rungs) await LoadGenerator.WarmUp(rung.Server, rung.Path, rung.Cookie, options.Connections, rung.Tag);
        for (var round = 0; round < options.Rounds; round++)
            foreach (var rung in rungs) rung.Bursts.Add(await Burst(rung, options));
    }

    private static Task<Burst> Burst(Rung rung, Options options) =>
        LoadGenerator.Run(rung.Server, rung.Path, rung.Cookie, options.Connections, TimeSpan.FromSeconds(options.Seconds), rung.Tag);

    private static void Say(string what, Rung[] rungs)
    {
        Console.WriteLine($"\n{what}");
        Console.WriteLine($"  {"",-38}{"req/s",10}{"ratio",8}{"CPU µs",9}{"ratio",8}");
        foreach (var rung in rungs)
            Console.WriteLine($"  {rung.Name,-38}{rung.PerSecond,10:0}{rung.PerSecond / rungs[0].PerSecond,8:0.00}{rung.Cpu,9:0.0}{rungs[0].Cpu / rung.Cpu,8:0.00}");
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}
