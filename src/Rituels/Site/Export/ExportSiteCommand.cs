using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Site;

/// <summary><c>rituels export site ID --out DIR</c>. Exit code 2, and nothing written, for a cohort or a folder that cannot be.</summary>
internal sealed class ExportSiteCommand(Instance instance, SiteWords words, PortabilityWords shared)
{
    private readonly Argument<string> _id = new("ID") { Description = words["command-id"] };
    private readonly Option<string> _out = new("--out") { Description = words["command-out"], Required = true, HelpName = "DIR" };
    private readonly Option<string> _format = PortabilityCommands.Format(shared);

    public Command Build()
    {
        var command = new Command("site", words["command-description"]) { _id, _out, _format };
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var (path, json) = (parsed.GetRequiredValue(_out), parsed.GetValue(_format) == "json");
        await using var desk = CohortDesk.Open(instance, parsed);
        if (await desk.Find(parsed.GetRequiredValue(_id), shared, stop) is not { } cohort) return Refusals.Say(json, desk.Refusal);
        var (folder, files) = (new SiteFolder(path), await Make(desk.App, desk.Services, cohort, stop));
        if (files.Count == 0) return Refusals.Say(json, words["not-public", cohort.Name]);
        if (folder.Obstacle(cohort.Slug, files.Keys) is var (key, about)) return Refusals.Say(json, words[key, path, about]);
        var (written, removed) = folder.Write(cohort.Slug, files);
        Console.WriteLine(json
            ? JsonSerializer.Serialize(new { cohort = cohort.Slug, folder = path, files = files.Keys, written, removed, problems = Array.Empty<object>() }, ImportReport.Options)
            : words["done", path, files.Count, written, removed]);
        return 0;
    }

    /// <summary>In the cohort's first language, as somebody outside sees it now.</summary>
    /// <param name="app">Built and not started.</param>
    /// <param name="services">Of a scope within it.</param>
    internal static async Task<IReadOnlyDictionary<string, byte[]>> Make(WebApplication app, IServiceProvider services, Cohort cohort, CancellationToken stop)
    {
        var (settings, now) = (services.GetRequiredService<IOptions<Settings>>().Value, services.GetRequiredService<TimeProvider>().GetUtcNow());
        var instance = new Uri(settings.LinkTo("/"));
        var pages = new List<SitePage>();
        foreach (var room in services.GetServices<ISitePart>()) pages.AddRange(await room.Pages(cohort, now, stop));
        var maker = new SiteMaker(new Outsider(app, instance, cohort.Languages[0]), new SiteLinks(instance), settings.PublicUrl?.TrimEnd('/'));
        return await maker.Make(cohort, pages, stop);
    }
}

/// <summary>The command of the site: <c>export site</c>.</summary>
internal static class SiteCommands
{
    public static void AddTo(RootCommand root, Instance instance)
    {
        var tongue = Tongue.Of(TerminalWords.Language);
        PortabilityCommands.Export(root).Subcommands.Add(new ExportSiteCommand(instance, new SiteWords(tongue), new PortabilityWords(tongue)).Build());
    }
}
