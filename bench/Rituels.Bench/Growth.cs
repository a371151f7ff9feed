namespace Rituels.Bench;

/// <summary>Whether pages stay as quick with 200 cohorts as with one: latency at a load that a whole programme would not reach.</summary>
internal static class Growth
{
    public static async Task Measure(Options options, Scratch scratch)
    {
        using var small = await SignedInHouse.Start(scratch.Folder("one"));
        using var large = await SignedInHouse.Start(scratch.Folder("many"), options.Cohorts);
        Console.WriteLine($"\nlatency in ms with 1 and {options.Cohorts} cohorts (20 teams, 44 weeks each), 4 connections");
        foreach (var name in Pages.Names.Where(options.WantsPage))
        {
            foreach (var house in new[] { small, large }) await LoadGenerator.WarmUp(house.Server, house.PathOf(name), house.Cookie, 4);
            var (one, many) = (await Ask(small, name, options), await Ask(large, name, options));
            Console.WriteLine($"  {name,-6} p50 {one.Percentile(50):0.00} → {many.Percentile(50):0.00}   p99 {one.Percentile(99):0.00} → {many.Percentile(99):0.00}   CPU µs {one.CpuMicroseconds:0} → {many.CpuMicroseconds:0}");
        }
    }

    private static Task<Burst> Ask(SignedInHouse house, string page, Options options) =>
        LoadGenerator.Run(house.Server, house.PathOf(page), house.Cookie, 4, TimeSpan.FromSeconds(options.Seconds));
}
