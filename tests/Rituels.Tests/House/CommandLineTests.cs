using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Rituels.Shell;
using Rituels.Tests.Portability;

namespace Rituels.Tests.House;

public class CommandLineTests
{
    [Fact]
    public async Task A_port_in_use_is_told_in_a_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var terminal = new Terminal();
        var address = $"http://{taken.LocalEndpoint}";
        var (code, _, errors) = await terminal.Run("serve", "--empty", "--urls", address);
        Assert.Equal(CommandLine.Failure, code);
        Assert.StartsWith($"Rituels could not go on: Failed to bind to address {address}", errors.TrimEnd().Split('\n')[^1]);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_and_a_database_out_of_reach_are_told_in_a_sentence()
    {
        using var terminal = new Terminal();
        foreach (var wrong in new[] { $"--data={terminal.Write("taken", "")}", "--Rituels:Database=Host=127.0.0.1;Port=1;Username=nobody" })
        {
            var (code, _, errors) = await terminal.Run("sign-in", "ines@demo.example", wrong);
            Assert.Equal(CommandLine.Failure, code);
            Assert.StartsWith("Rituels could not go on: ", errors.TrimEnd().Split('\n')[^1]);
        }
    }

    [Fact]
    public async Task An_interruption_and_a_failure_have_codes_of_their_own()
    {
        Assert.Equal(CommandLine.Interrupted, await Run(new OperationCanceledException()));
        Assert.Equal(CommandLine.Failure, await Run(new IOException("The disk is full.")));
        Assert.Equal(CommandLine.BadInput, await Run(new FormatException("Invalid url.")));
    }

    private static Task<int> Run(Exception fault) => CommandLine.Run(["fail"], Program.Instance, _ =>
    {
        var command = new Command("fail");
        command.SetAction((_, _) => Task.FromException<int>(fault));
        return new RootCommand { command };
    });
}
