using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>Reads hours into a draft, where only these stand and where they stand among other words.</summary>
internal sealed partial class HoursField(Draft draft, CellMemory memory)
{
    /// <param name="name">The head of the column; it may name a group.</param>
    /// <param name="takesAudience">Hours of groups say that these come.</param>
    public void Read(string text, string name, bool takesAudience)
    {
        // A column of its own for the hours of a group.
        text = BareRange().Replace(text, "$1h$2-$3h$4");
        if (FieldNames.AreOfGroups(name)) { draft.Take(HoursReader.OfGroups(text, draft.Doubt)); return; }
        if (AudienceWords.In(name) is { Count: > 0 } groups && AudienceWords.In(text).Count == 0) text = $"{string.Join(" + ", groups)} : {text}";
        var hours = Take(text, out var rest);
        var words = hours.Groups.Count > 0 ? HoursReader.BesideGroups(rest) : PlainText.Trimmed(rest);
        if (hours.IsEmpty) draft.Hear(PlainText.Joined(text));
        else if (!hours.LeavesOut && PlainText.Words(words).Exists(word => word is not ("puis" or "ensuite" or "then"))) draft.Doubt(words);
        // Beside the hours of all, those of a group say that it comes too, not that it comes alone.
        if (hours.Groups.Count > 0 && draft.Hours.IsOfGroups && takesAudience) Draft.Add(draft.Audience, hours.Groups.Keys);
    }

    public Hours Take(string text, out string rest)
    {
        var hours = memory.Hours(text, out rest);
        draft.Take(hours);
        return hours;
    }

    public void TakeEnd(string text, out string rest)
    {
        var end = HoursReader.Take(text, out rest);
        // "02:30" begins nothing, but may end an evening.
        if (end.IsEmpty && HoursReader.Take($"until {text}", out var left) is { IsEmpty: false } late) (end, rest) = (late, left);
        if (end.IsEmpty) return;
        var until = end.All.End ?? end.All.Start;
        draft.Hours = draft.Hours.Or(end with { All = new(null, until) });
        // It would end before it begins, ends at another hour already, or the cell says more than an end.
        if (draft.Hours.All.End != until || end.LeavesOut || (end.All is { Start: { } start, End: not null } && start != draft.Hours.All.Start)) draft.Doubt(PlainText.Joined(text));
    }

    /// <summary>"9-17", "14.00-16.00": hours, where only hours can stand.</summary>
    [GeneratedRegex(@"^\s*(\d{1,2})(?:[.:](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[.:](\d{2}))?\s*$", RegexOptions.None, PlainText.Patience)]
    private static partial Regex BareRange();
}
