using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Accounts;

/// <summary><c>rituels sign-in</c> and <c>rituels admin add</c>.</summary>
internal static class AccountCommands
{
    public static void AddTo(RootCommand root, Instance instance)
    {
        root.Subcommands.Add(SignIn(instance));
        root.Subcommands.Add(new Command("admin", TerminalWords.Say("admin-description")) { AddAdmin(instance) });
    }

    private static Command SignIn(Instance instance)
    {
        var address = Address("sign-in-address");
        var command = new Command("sign-in", TerminalWords.Say("sign-in-description")) { address };
        command.SetAction((parsed, _) => With(instance, parsed, services => PrintLink(services, parsed.GetRequiredValue(address))));
        return command;
    }

    private static Command AddAdmin(Instance instance)
    {
        var address = Address("admin-address");
        var name = new Option<string>("--name") { Required = true, HelpName = "NAME", Description = TerminalWords.Say("admin-name") };
        var command = new Command("add", TerminalWords.Say("admin-add-description")) { address, name };
        command.SetAction((parsed, _) => With(instance, parsed, services => AddAdmin(services, parsed.GetRequiredValue(address), parsed.GetRequiredValue(name))));
        return command;
    }

    private static Argument<string> Address(string description) => new("ADDRESS") { Description = TerminalWords.Say(description) };

    private static async Task<int> With(Instance instance, ParseResult parsed, Func<IServiceProvider, Task<int>> work)
    {
        await using var app = instance.Open(parsed.GetRequiredValue(CommandLine.Data));
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    private static async Task<int> PrintLink(IServiceProvider services, string address)
    {
        var db = services.GetRequiredService<RituelsDb>();
        if (await Find(db, address) is not { } person) return Refuse("unknown-address", address);
        var link = await services.GetRequiredService<OneTimeLinks>().Make(LinkKind.SignIn, person, "/");
        await db.SaveChangesAsync();
        Console.WriteLine(link);
        return 0;
    }

    private static async Task<int> AddAdmin(IServiceProvider services, string address, string name)
    {
        if (!EmailAddress.IsValid(address.Trim())) return Refuse("invalid-address", address);
        if (!PersonName.IsValid(name)) return Refuse("invalid-name", PersonName.Longest);
        var db = services.GetRequiredService<RituelsDb>();
        var person = await Find(db, address) ?? db.Add(Person.Named(name.Trim(), address)).Entity;
        person.IsAdmin = true;
        await db.SaveChangesAsync();
        Console.WriteLine(TerminalWords.Say("admin-added", person.Name, person.Email));
        return 0;
    }

    private static Task<Person?> Find(RituelsDb db, string address)
    {
        var key = Person.KeyOf(address);
        return db.People.FirstOrDefaultAsync(p => p.EmailKey == key);
    }

    private static int Refuse(string reason, object detail)
    {
        Console.Error.WriteLine(TerminalWords.Say(reason, detail));
        return CommandLine.BadInput;
    }
}
