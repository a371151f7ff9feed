using System.CommandLine;
using Rituels.Shell;

namespace Rituels.Accounts;

internal static class AccountCommands
{
    public static void AddTo(RootCommand root, Instance instance)
    {
    }
}
