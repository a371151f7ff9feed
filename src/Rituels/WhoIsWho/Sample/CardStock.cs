using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.WhoIsWho;

/// <summary>Invented cards, in the cohort's first language: what is drawn depends on the seed and the person's address only.</summary>
internal sealed class CardStock(Cohort cohort, int seed)
{
    private const int Works = 8, StaffWorks = 4, Abouts = 4, Seats = 3;

    private readonly DirectoryWords _words = new(Tongue.Of(cohort.Languages[0], cohort.Vocabulary));

    /// <summary>Null for those who write nothing: one in five; staff all say what they do.</summary>
    public CardText? Of(Person person, bool isStaff)
    {
        var random = Drawn(person.EmailKey);
        var lot = random.Next(20);
        if (lot < 4 && !isStaff) return null;
        return new(ShowsEmail: lot != 4)
        {
            Work = isStaff ? _words[$"sample-staff-{random.Next(StaffWorks) + 1}"] : _words[$"sample-work-{random.Next(Works) + 1}"],
            About = lot % 3 == 0 ? _words[$"sample-about-{random.Next(Abouts) + 1}"] : "",
            Seat = lot % 4 == 1 ? _words[$"sample-seat-{random.Next(Seats) + 1}"] : "",
            // A number that nobody has: the French regulator keeps these for fiction.
            Phone = lot % 5 == 2 ? $"06 39 98 {random.Next(100):00} {random.Next(100):00}" : "",
            Links = lot % 6 == 3 ? [new(_words["sample-link"], $"https://code.example/{Slug.From(person.Name)}")] : [],
        };
    }

    /// <summary>FNV-1a: a string's own hash is another on each start.</summary>
    private Random Drawn(string what) => new((int)$"{seed}/{what}".Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u));
}
