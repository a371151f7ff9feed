using Rituels.Portability;

namespace Rituels.Programme;

internal static class ProgrammeSetup
{
    public static void AddProgramme(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ProgrammeWords>();
        builder.Services.AddScoped<Desk>();
        builder.Services.AddScoped<RoomOffer>();
        builder.Services.AddScoped<IHoldsOnPeople, ProgrammeOnPeople>();
        builder.Services.AddScoped<IGazetteSource, NewPeople>();
        builder.Services.AddScoped<IGazetteSource, TeamBirthdays>();
        AddRecords(builder.Services);
    }

    private static void AddRecords(IServiceCollection services)
    {
        services.AddRecords<Cohort>("cohort").Of((db, cohort) => db.Cohorts.Where(c => c.Id == cohort));
        services.AddRecords<Logo>("logo");
        services.AddRecords<Team>("teams");
        // Who administers one instance does not administer another.
        services.AddRecords<Person>("people").WhatIsReferredTo().Without(p => p.IsAdmin);
        services.AddRecords<Membership>("memberships");
        services.AddRecords<Absence>("absences").Personal()
            .Of((db, cohort) => db.Set<Absence>().Where(a => db.Memberships.Any(m => m.CohortId == cohort && m.PersonId == a.PersonId)))
            .Unless((db, away) => db.Set<Absence>().Any(a => a.PersonId == away.PersonId && a.From == away.From && a.To == away.To));
        services.AddRecords<OldSlug>("old-addresses")
            .Of((db, cohort) => db.OldSlugs.Where(s => s.CohortId == cohort || s.TargetId == cohort))
            .Unless((db, old) => old.CohortId == Guid.Empty
                && (db.Cohorts.Any(c => c.Slug == old.Slug) || db.OldSlugs.Any(s => s.CohortId == Guid.Empty && s.Slug == old.Slug)));
    }

    public static void MapProgramme(this WebApplication app)
    {
        app.UseMiddleware<MovedTeams>();
        CohortLooks.Map(app);
    }
}
