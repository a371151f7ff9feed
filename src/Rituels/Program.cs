using System.CommandLine;
using Rituels.Accounts;
using Rituels.Agenda;
using Rituels.Coaching;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Help;
using Rituels.Places;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Shell;
using Rituels.StandUps;

namespace Rituels;

/// <summary>The table of contents: the rooms of the house, what each adds, and the commands.</summary>
public static class Program
{
    public static readonly Instance Instance = new(AddRooms, MapRooms);

    public static Task<int> Main(string[] args) => CommandLine.Run(args, Instance, Commands);

    private static void AddRooms(WebApplicationBuilder builder)
    {
        builder.Services.AddDatabase();
        builder.AddShell();
        builder.AddDelivery();
        builder.AddPortability();
        builder.AddAccounts();

        builder.AddProgramme();
        builder.AddRetrospectives();
        builder.AddAgenda();
        builder.AddHelp();
        builder.AddStandUps();
        builder.AddCoaching();
        builder.AddPlaces();
    }

    private static void MapRooms(WebApplication app)
    {
        app.UseShell();
        app.MapShell();
        app.MapAccounts();
        app.MapProgramme();
        app.MapAgenda();
        app.MapStandUps();
        app.MapPortability();
    }

    internal static RootCommand Commands(Instance instance)
    {
        var root = new RootCommand(TerminalWords.Say("root-description"));
        ServeCommand.AddTo(root, instance);
        AccountCommands.AddTo(root, instance);
        PortabilityCommands.AddTo(root, instance);
        AgendaCommands.AddTo(root, instance);
        SimulateCommand.AddTo(root, instance);
        return root;
    }
}
