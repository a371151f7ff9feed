using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>Reads a session's days, hours and groups.</summary>
internal sealed class WhenReader(FormReader form, SheetWords words)
{
    private const string Sheet = "Sheet.";

    /// <summary>The sheet with the days, hours and groups that were typed; with any days at all where those cannot be taken.</summary>
    public SessionSheet Read(SheetInput typed, SessionSheet before)
    {
        var (starts, ends) = Days(typed);
        var (from, until) = form.Hours("Sheet", typed.From, typed.Until, starts == ends, words);
        var sheet = before with { Starts = starts, Ends = ends, From = from, Until = until, Alternatives = Alternatives(typed.Alternatives, starts) };
        return sheet with { Audience = Audience(typed, before.Audience, starts == ends) };
    }

    private (DateOnly Starts, DateOnly Ends) Days(SheetInput typed)
    {
        var starts = form.RequiredDay(Sheet + "Starts", typed.Starts);
        var ends = form.Day(Sheet + "Ends", typed.Ends) ?? starts;
        if (ends < starts) form.Wrong(Sheet + "Ends", "wrong-order");
        else if (starts != default && ends.DayNumber - starts.DayNumber >= SheetLimits.Days) form.WrongText(Sheet + "Ends", words["wrong-days", SheetLimits.Days]);
        else return (starts, ends);
        return (starts, starts);
    }

    private List<DateOnly> Alternatives(List<string?> typed, DateOnly starts)
    {
        var days = typed.Select((day, i) => form.Day($"{Sheet}Alternatives[{i}]", day)).OfType<DateOnly>().Distinct().Where(day => day != starts).Order().ToList();
        if (days.Count > SheetLimits.Alternatives) form.Wrong(Sheet + "Alternatives[0]", "wrong-lines", SheetLimits.Alternatives);
        return days;
    }

    /// <summary>In the order they had; those who are new after them.</summary>
    private List<Invited> Audience(SheetInput typed, IReadOnlyList<Invited> before, bool sameDay)
    {
        var known = typed.Groups.Take(Groups.Known.Count).Select((group, i) => Known(group, i, sameDay)).OfType<Invited>();
        var others = form.Lines(Sheet + "OtherGroups", typed.OtherGroups, SheetLimits.Audience, SheetLimits.Group).Select(line => Other(line, sameDay)).OfType<Invited>();
        var all = known.Concat(others).DistinctBy(invited => invited.Group).ToList();
        if (all.Count > SheetLimits.Audience) form.Wrong(Sheet + "OtherGroups", "wrong-lines", SheetLimits.Audience);
        var places = before.Select((invited, place) => (invited.Group, place)).DistinctBy(pair => pair.Group).ToDictionary(pair => pair.Group, pair => pair.place);
        return [.. all.OrderBy(invited => places.GetValueOrDefault(invited.Group, int.MaxValue))];
    }

    private Invited? Other(string line, bool sameDay)
    {
        var group = GroupText.Read(line, sameDay);
        if (group is null) form.WrongText(Sheet + "OtherGroups", words["wrong-group-hours", line]);
        return group;
    }

    /// <summary>Hours given to a group say that it comes.</summary>
    private Invited? Known(GroupInput typed, int place, bool sameDay)
    {
        var (from, until) = form.Hours($"{Sheet}Groups[{place}]", typed.From, typed.Until, sameDay, words);
        return typed.Comes || from is not null || until is not null ? new(Groups.Known[place], from, until) : null;
    }
}
