using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Skills;

internal static class SkillsSetup
{
    public static void AddSkills(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<SkillsWords>();
        services.AddScoped<Placing>();
        services.AddScoped<JoinDesk>();
        services.AddScoped<SkillsImport>();
        services.AddScoped<ISuggestHelpers, SkillsHelpers>();
        services.AddScoped<ITellSkills, ToldSkills>();
        services.AddScoped<ITeamPart, SkillsTeamPart>();
        services.AddScoped<IHomePart, SkillsHomePart>();
        services.AddScoped<ITellsItsRhythm, SkillsInWords>();
        services.AddScoped<ICohortPart, SkillsBookPart>();
        services.AddScoped<IHoldsOnPeople, SkillsOnPeople>();
        services.AddScoped<ISample, SampleSkills>();
        services.AddSingleton<ISimulatedPeople, SimulatedSkills>();
        services.AddRecords<Subject>("skill-subjects");
        services.AddRecords<Placement>("skill-placements");
        services.AddRecords<SkillsBook>("skills");
        services.LeaveRecords<SkillsWorkshop>("its code opens it in this instance, for a day");
    }

    public static void MapSkills(this WebApplication app)
    {
        SkillsEndpoints.Map(app);
        SkillsExport.Map(app);
    }
}
