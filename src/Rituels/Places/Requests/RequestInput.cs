using Rituels.Programme;

namespace Rituels.Places;

/// <summary>A request as the form sends it.</summary>
public sealed class RequestInput
{
    /// <summary>The id that the request will have: the same form sent twice makes one.</summary>
    [FormId] public Guid Key { get; set; }
    public string? Text { get; set; }
    public string? People { get; set; }
    public string? Gear { get; set; }
    public string? Team { get; set; }
    public SpanOfDay When { get; set; } = new();

    internal RoomWish Read(FormReader form, string field, Cohort cohort, DateTimeOffset now, PlacesWords words)
    {
        var text = form.Text($"{field}.{nameof(Text)}", Text, RoomRequest.LongestText);
        var people = form.Number($"{field}.{nameof(People)}", People, 1, RoomRequest.MostPeople);
        var gear = form.OptionalText($"{field}.{nameof(Gear)}", Gear, Room.LongestGear);
        return new(text, people, When.Read(form, $"{field}.{nameof(When)}", cohort, now, words), gear);
    }
}

/// <summary>Hours of a day as a form sends them.</summary>
public sealed class SpanOfDay
{
    public string? Day { get; set; }
    public string? From { get; set; }
    public string? Until { get; set; }

    internal static SpanOfDay Of(RoomSpan span) => new() { Day = SpanInput.Write(span.Day), From = span.From.Write(), Until = span.Until.Write() };

    /// <summary>To come, and not more than a year after the cohort.</summary>
    internal RoomSpan Read(FormReader form, string field, Cohort cohort, DateTimeOffset now, PlacesWords words)
    {
        var day = form.RequiredDay($"{field}.{nameof(Day)}", Day);
        var (from, until) = form.Hours($"{field}.{nameof(From)}", From, $"{field}.{nameof(Until)}", Until, words);
        var span = new RoomSpan(day, from, until);
        if (form.Holds && span.StartsAt(cohort, now) <= now) form.WrongText($"{field}.{nameof(Day)}", words["wrong-past"]);
        if (form.Holds && day > cohort.Ends.AddYears(1)) form.Wrong($"{field}.{nameof(Day)}", "wrong-far");
        return span;
    }
}
