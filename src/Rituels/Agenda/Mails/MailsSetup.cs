using Rituels.Delivery;
using Rituels.Portability;

namespace Rituels.Agenda;

internal static class MailsSetup
{
    public static void AddAgendaMails(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<AgendaMailWords>();
        services.AddScoped<SessionLetters>();
        services.AddScoped<ChecklistLetters>();
        services.AddScoped<IPlanner, MailPlanner>();
        services.AddScoped<IDueHandler, MailSteps>();
        foreach (var kind in new[] { MailSteps.Invitation, MailSteps.Reminder, MailSteps.Change })
            services.AddScoped<IComingMail>(scope => ActivatorUtilities.CreateInstance<ComingSessionMail>(scope, kind));
        services.AddScoped<IPeriodNames, SessionNames>();
        services.AddSingleton<IOccasionWords, AgendaOccasions>();
        services.AddRecords<SessionMail>("session-mails").OnArrival((mail, _) => mail.Arrive());
    }

    public static void MapAgendaMails(this WebApplication app) => AnswerEndpoint.Map(app);
}
