using System.CommandLine;
using Rituels.Shell;

namespace Rituels.Retrospectives;

internal static class RetrospectivesSetup
{
    public static void AddRetrospectives(this WebApplicationBuilder builder)
    {
        builder.AddQuestions();
    }
}

internal static class RetrospectivesCommands
{
    public static void AddTo(RootCommand root, Instance instance)
    {
    }
}
