using System.CommandLine;
using Rituels.Shell;

namespace Rituels.Portability;

internal static class PortabilitySetup
{
    public static void AddPortability(this WebApplicationBuilder builder)
    {
    }
}

internal static class PortabilityCommands
{
    public static void AddTo(RootCommand root, Instance instance)
    {
    }
}
