namespace Rituels.Bench;

/// <summary>
/// <c>bench/run</c>: where the time of a page goes, as ratios to a bare server that answers the same bytes in the same run.
/// The servers are this program again, each in a process of its own.
/// </summary>
public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args is ["serve", var rung, var folder, ..]) return await Rungs.Serve(rung, folder, cohorts: args.Length > 3 ? int.Parse(args[3]) : 1);
        if (args is ["sink"]) return await SmtpSink.Run();
        var options = Options.Read(args);
        BenchDatabase.Use(options.Postgres);
        using var scratch = new Scratch();
        Console.WriteLine($"{Environment.ProcessorCount} cores, load {Load()}, {options.Rounds} rounds of {options.Seconds} s, {options.Connections} connections, {(BenchDatabase.IsPostgres ? "PostgreSQL" : "SQLite")}");
        if (options.Wants("ladder")) await Ladder.Measure(options, scratch);
        if (options.Wants("growth")) await Growth.Measure(options, scratch);
        if (options.Wants("post")) await Post.Measure(options, scratch);
        if (options.Wants("feed"))
        {
            Feed.Measure(options);
            await FeedServed.Measure(options, scratch);
        }
        if (options.Wants("start")) await StartTime.Measure(options, scratch);
        if (options.Wants("planning"))
        {
            await PlanningSpeed.Measure(options, scratch);
            await PlanningSpeed.MeasureImports(options, scratch);
        }
        Console.WriteLine($"load at the end {Load()}");
        return 0;
    }

    /// <summary>How busy the machine is with other work: figures taken above the number of cores are worth little, ratios more.</summary>
    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
