using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>How a warning is said in words; the session that it is about is named, and linked, beside it.</summary>
internal sealed class WarningText(SheetWords words, AgendaWords agenda, ProgrammeWords common, AgendaHabits habits)
{
    private Tongue Tongue => words.Tongue;

    public string Say(YearWarning warning) => warning.Kind switch
    {
        WarningKind.Clash => words["warn-clash", agenda.Group(warning.Who), warning.Other!.Sheet.Title, Tongue.Day(warning.Day)],
        WarningKind.TwoPlaces => words["warn-two-places", warning.Who, warning.Other!.Sheet.Title, Tongue.Day(warning.Day)],
        WarningKind.Apart => words["warn-apart", Tongue.Day(warning.Day), warning.Apart!.Say(words, common)],
        WarningKind.OutsideDates => words["warn-outside"],
        WarningKind.Undecided => words["warn-undecided", agenda.Days(warning.Session!.Sheet, year: false)],
        WarningKind.OtherWeekday => words["warn-weekday", Tongue.Weekday(warning.Day.DayOfWeek), Tongue.Weekday(habits.Plenary)],
        WarningKind.Gap => words["warn-gap", warning.Number, warning.Other!.Sheet.Title, habits.LongestGap],
        _ => words.Count("warn-seminars", warning.Number, habits.Seminars),
    };

    public string Kind(YearWarning warning) => words[$"warning-{warning.Kind}"];
}
