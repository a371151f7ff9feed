using System.CommandLine;
using Rituels.Shell;

namespace Rituels.Portability;

internal static class PortabilityCommands
{
    public static void AddTo(RootCommand root, Instance instance)
    {
    }
}
