using System.Text.Json.Nodes;
using Rituels.Delivery;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Help;

internal static class HelpSetup
{
    public static void AddHelp(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<HelpWords>();
        services.AddScoped<HelpNotices>();
        services.AddScoped<HelpLetters>();
        services.AddScoped<HelpSuggestions>();
        services.AddScoped<IHelpDesk, HelpDesk>();
        services.AddScoped<ITeamChanges, HelpChanges>();
        services.AddScoped<IMondayPart, HelpMonday>();
        services.AddScoped<IGazetteSource, GazetteRequests>();
        services.AddScoped<IHomePart, HelpHomePart>();
        services.AddScoped<ITellsItsRhythm, HelpInWords>();
        services.AddScoped<IDueHandler, HelpSteps>();
        services.AddScoped<IPeriodNames, HelpNames>();
        services.AddSingleton<IOccasionWords, HelpOccasions>();
        services.AddScoped<ISample, SampleHelp>();
        services.AddSingleton<ISimulatedPeople, SimulatedHelpers>();
        services.AddScoped<ISimulatedWitness, HelpWitness>();
        services.AddScoped<IHoldsOnPeople, HelpOnPeople>();
        services.AddScoped<IDossierPart, HelpDossier>();
        services.AddRecords<HelpRequest>("help-requests").MadeFrom("retrospectives", "20261129100000_Help", ["HelpClosedAt", "HelpOutcome", "HelpClosedById"], FormerRequest);
        services.AddRecords<HelpOffer>("help-offers");
        services.AddRecords<HelpComment>("help-comments");
    }

    /// <summary>The request that an earlier program kept within its retrospective, as the migration of that name moves it.</summary>
    private static JsonObject? FormerRequest(JsonObject told)
    {
        if (told["AsksForHelp"]?.GetValue<bool>() != true) return null;
        JsonNode? Of(string name) => told[name]?.DeepClone();
        var (week, ended) = (IsoWeek.FromKey(told["Week"]!.GetValue<int>()), told["HelpClosedAt"] is not null);
        return new JsonObject
        {
            ["Id"] = Of("Id"), ["CohortId"] = Of("CohortId"), ["TeamId"] = Of("TeamId"), ["AskedById"] = Of("FiledById"), ["Week"] = Of("Week"),
            ["Source"] = HelpSources.Of(week, Guid.Parse(told["TeamId"]!.GetValue<string>())),
            ["Text"] = told["Answers"]?["Texts"]?["help"]?.DeepClone() ?? "",
            ["AskedAt"] = Of("FiledAt"), ["ChangedAt"] = Of(ended ? "HelpClosedAt" : "FiledAt"), ["EndedAt"] = Of("HelpClosedAt"), ["EndedById"] = Of("HelpClosedById"),
            ["State"] = $"{(!ended ? HelpState.Asked : $"{told["HelpOutcome"]}" == "Solved" ? HelpState.Done : HelpState.Withdrawn)}",
            ["Ends"] = ended ? 1 : 0, ["Version"] = 1,
        };
    }
}
