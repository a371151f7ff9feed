using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Coaching;

/// <summary>Monday's mail for one of the staff. It names teams and days, and holds no word of any note: mail is read anywhere.</summary>
public sealed record MondayView(Cohort Cohort, Person Reader, IReadOnlyList<MondayPart> Parts, CoachingMailWords Words, Func<string, string> Link, bool IsLate)
{
    private bool IsOfCoaching => Parts.Any(part => part.Heading == Words["monday-coaching"]);
    private int Lines => Parts.Sum(part => part.Lines.Count);

    public string Subject => Words["monday-subject", Cohort.Name, string.Join(", ", Parts.Select(part => part.Heading))];
    public string Heading => Words["monday-heading", Reader.Name.Split(' ')[0]];
    public string Lead => Words.Count("monday-lead", Lines);
    public string? LateLine => IsLate ? Words["monday-late"] : null;
    public string Page => Link(IsOfCoaching ? $"/{Cohort.Slug}/coaching" : $"/{Cohort.Slug}");
    public string Button => Words[IsOfCoaching ? "monday-button" : "monday-home"];
    public string Foot => Words["monday-foot", Cohort.Name];

    public string Text => string.Join("\n\n", new[] { Heading, LateLine, Lead }.OfType<string>()
        .Concat(Parts.Select(part => $"{part.Heading}\n" + string.Join('\n', part.Lines.Select(line => line.Path is { } path ? $"- {line.Text}\n  {Link(path)}" : $"- {line.Text}"))))
        .Append(Page).Append("-- \n" + Foot + "\n" + Words["stop-monday-text"] + "\n{{stop}}")) + "\n";
}
