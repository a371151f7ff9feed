namespace Rituels.Agenda;

internal static class MailsSetup
{
    public static void AddAgendaMails(this WebApplicationBuilder builder)
    {
    }
}
