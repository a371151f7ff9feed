using System.CommandLine;
using Rituels.Accounts;
using Rituels.Agenda;
using Rituels.Coaching;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Gazette;
using Rituels.Help;
using Rituels.Places;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Shell;
using Rituels.Site;
using Rituels.Skills;
using Rituels.StandUps;
using Rituels.Talks;
using Rituels.WhoIsWho;

namespace Rituels;

/// <summary>The table of contents: the rooms of the house, what each adds, and the commands.</summary>
public static class Program
{
    public static readonly Instance Instance = new(AddRooms, MapRooms);

    public static Task<int> Main(string[] args) => CommandLine.Run(args, Instance, Commands);

    private static readonly Doors Doors = new(
        Bar: [new("this-week", "retrospectives"), new("agenda"), new("help"), new("teams")],
        More: [new("people"), new("talks"), new("skills"), new("gazette"), new("places"), new("archive"), new("programme")],
        Staff: [new("overview"), new("coaching"), new("delivery"), new("settings")]);

    private static void AddRooms(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(Doors);
        builder.Services.AddDatabase();
        builder.AddShell();
        builder.AddDelivery();
        builder.AddPortability();
        builder.AddAccounts();

        builder.AddProgramme();
        builder.AddSite();
        builder.AddRetrospectives();
        builder.AddAgenda();
        builder.AddHelp();
        builder.AddStandUps();
        builder.AddCoaching();
        builder.AddSkills();
        builder.AddGazette();
        builder.AddTalks();
        builder.AddPlaces();
        builder.AddWhoIsWho();
    }

    private static void MapRooms(WebApplication app)
    {
        app.UseShell();
        app.MapShell();
        app.MapAccounts();
        app.MapProgramme();
        app.MapSite();
        app.MapAgenda();
        app.MapStandUps();
        app.MapSkills();
        app.MapGazette();
        app.MapTalks();
        app.MapWhoIsWho();
        app.MapPortability();
    }

    internal static RootCommand Commands(Instance instance)
    {
        var root = new RootCommand(TerminalWords.Say("root-description"));
        ServeCommand.AddTo(root, instance);
        AccountCommands.AddTo(root, instance);
        PortabilityCommands.AddTo(root, instance);
        AgendaCommands.AddTo(root, instance);
        SiteCommands.AddTo(root, instance);
        SimulateCommand.AddTo(root, instance);
        return root;
    }
}
