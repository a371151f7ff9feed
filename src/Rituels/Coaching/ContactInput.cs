using Rituels.Programme;

namespace Rituels.Coaching;

/// <summary>A contact as the form sends it. What a call usually is stands there already: two presses log it.</summary>
public sealed class ContactInput
{
    /// <summary>The id that the contact will have: the same form sent twice makes one.</summary>
    [FormId] public Guid Key { get; set; }
    public string? Team { get; set; }
    public string? Day { get; set; }
    public string? Kind { get; set; }
    public string? Minutes { get; set; }
    public string? By { get; set; }
    public string? Others { get; set; }
    public string? Note { get; set; }
    public string? NextStep { get; set; }
    public string? NextDay { get; set; }

    public static ContactInput Usual(DateOnly today, Guid by, string? team = null) =>
        new() { Team = team, Day = SpanInput.Write(today), Kind = nameof(ContactKind.Call), Minutes = "15", By = by.ToString() };

    public static ContactInput Of(Contact contact) => new()
    {
        Day = SpanInput.Write(contact.Day), Kind = contact.Kind.ToString(), Minutes = contact.Minutes.Write(), By = contact.ById?.ToString(),
        Others = contact.Others, Note = contact.Note, NextStep = contact.NextStep, NextDay = SpanInput.Write(contact.NextDay),
    };

    /// <param name="field">The name of this input on its page.</param>
    /// <param name="staff">Those who may have had it.</param>
    /// <param name="known">Who had it before; may stay, though they left.</param>
    internal ContactLine Read(FormReader form, string field, Cohort cohort, DateOnly today, IReadOnlyList<Person> staff, CoachingWords words, Guid? known = null)
    {
        var day = form.NearDay($"{field}.{nameof(Day)}", Day, cohort);
        if (day > today) form.WrongText($"{field}.{nameof(Day)}", words["wrong-future"]);
        var kind = form.Choice($"{field}.{nameof(Kind)}", Kind, ContactKind.Call);
        var minutes = form.Number($"{field}.{nameof(Minutes)}", Minutes, 0, Contact.MostMinutes);
        var by = WhoOf(form, $"{field}.{nameof(By)}", staff, known);
        var (step, due) = (form.OptionalText($"{field}.{nameof(NextStep)}", NextStep, Contact.LongestStep), form.NearDayIf($"{field}.{nameof(NextDay)}", NextDay, cohort));
        if (due < day) form.WrongText($"{field}.{nameof(NextDay)}", words["wrong-step-early"]);
        if (due is not null && step.Length == 0) form.WrongText($"{field}.{nameof(NextStep)}", words["wrong-step"]);
        return new(day, kind, minutes, by, form.OptionalText($"{field}.{nameof(Others)}", Others, Contact.LongestOthers), form.Paragraphs($"{field}.{nameof(Note)}", Note, Contact.LongestNote), step, due);
    }

    private Guid? WhoOf(FormReader form, string field, IReadOnlyList<Person> staff, Guid? known)
    {
        if (string.IsNullOrEmpty(By) && known is null) return null;
        if (Guid.TryParse(By, out var id) && (id == known || staff.Any(person => person.Id == id))) return id;
        form.Wrong(field, "wrong-choice");
        return null;
    }
}
