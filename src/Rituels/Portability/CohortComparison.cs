using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>Puts a file's settings on an existing cohort and says what they change.</summary>
internal sealed class CohortComparison(Cohort cohort, PortabilityWords words)
{
    public Differences Take(CohortSettings settings, DateTimeOffset now)
    {
        var before = Facts();
        settings.Decorate(cohort);
        cohort.ChangeRhythm(settings.Rhythm, now);
        foreach (var day in settings.DaysOff) cohort.DeclareDayOff(day.From, day.To, day.Label, now);
        var differences = new Differences();
        foreach (var ((field, old), (_, value)) in before.Zip(Facts())) differences.Compare(field, old, value);
        return differences;
    }

    private List<(string Field, string Value)> Facts()
    {
        var rhythm = cohort.LatestRhythm;
        return
        [
            ("name", cohort.Name),
            ("starts", words.Tongue.Date(cohort.Starts)),
            ("ends", words.Tongue.Date(cohort.Ends)),
            ("timezone", rhythm.TimeZone),
            ("languages", string.Join(", ", cohort.Languages)),
            ("holidays", rhythm.Holidays),
            ("daysOff", string.Join(", ", cohort.DaysOff.Where(d => d.WithdrawnAt is null).Select(d => words.Tongue.Span(d.From, d.To)))),
            ("schedule", Hours(rhythm.Schedule)),
            ("recipients", string.Join(", ", [.. cohort.MailsEveryone ? [words["everyone"]] : Array.Empty<string>(), .. cohort.Lists])),
            ("filing", words[$"filing-{rhythm.Filing}"]),
            ("words", string.Join(" ; ", new[] { cohort.Vocabulary.Fr, cohort.Vocabulary.En }.Select(TermsOf))),
            ("accent", cohort.Accent ?? ""),
            ("listed", words[cohort.IsListed ? "yes" : "no"]),
        ];
    }

    private string Hours(Schedule schedule) =>
        string.Join(", ", [Moment(schedule.Opens), .. schedule.Reminders.Select(r => $"{words[$"reminder-{r.Kind}"]} {Moment(r.At)}"), Moment(schedule.Closes), Moment(schedule.Digest)]);

    private string Moment(WeekMoment moment) => $"{words.Tongue.Weekday(moment.Day)} {words.Tongue.Hour(moment.Time)}";

    private static string TermsOf(Terms terms) => string.Join(", ", new[] { terms.Team, terms.Fellow, terms.Mentor }.Select(t => $"{t.One}/{t.Many}{(t.Feminine ? " (f)" : "")}"));
}
