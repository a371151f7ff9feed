using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>How a monthly session is called that nobody named yet: <c>Plénière d’avril</c>.</summary>
internal static class MonthlyTitle
{
    public static string Of(DateOnly day, SheetWords words)
    {
        var month = words.Tongue.Culture.DateTimeFormat.MonthNames[day.Month - 1];
        return words[Elision.InFrench(month) ? "proposal-title-elided" : "proposal-title", month];
    }
}
