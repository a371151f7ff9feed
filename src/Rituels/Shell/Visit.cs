using Rituels.Programme;

namespace Rituels.Shell;

/// <summary>One request: who comes, to which cohort, in which language, at what time.</summary>
public sealed class Visit(TimeProvider clock)
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();
    public Person? Person { get; private set; }
    public Tongue Tongue { get; } = new();

    private Cohort? _cohort;
    private TimeZoneInfo? _zone;

    /// <summary>The cohort of the address. Only for pages under <c>/{cohort}</c>.</summary>
    public Cohort Cohort => _cohort ?? throw new InvalidOperationException("This address has no cohort.");
    public bool HasCohort => _cohort is not null;

    /// <summary>The visitor's parts in this cohort that let them read it today.</summary>
    public IReadOnlyList<Membership> Memberships { get; private set; } = [];

    public bool IsMember => Memberships.Count > 0;
    public bool IsStaff => Memberships.Any(m => m.Role == Role.Staff);
    public bool IsAdmin => Person?.IsAdmin == true;
    public DateOnly Today => Now.DayIn(Zone);
    public TimeZoneInfo Zone => _zone ??= Cohort.Zone(Now);

    public void Begin(Person? person, Cohort? cohort)
    {
        (Person, _cohort, _zone) = (person, cohort, null);
        Memberships = person is null || cohort is null ? [] : [.. person.Memberships.Where(m => m.CohortId == cohort.Id && m.ReadsOn(Today, cohort))];
    }

    public bool May(By by) => by switch
    {
        By.Anyone or By.Bearer => true,
        By.Public => _cohort is not null && (_cohort.IsListed || IsMember),
        By.SignedIn => Person is not null,
        By.Members => IsMember,
        By.Staff => IsStaff,
        By.Admins => IsAdmin,
        _ => false,
    };
}

/// <summary>Finds who is signed in, with all their memberships; Accounts knows how.</summary>
public interface ISignedIn
{
    Task<Person?> Find(HttpContext context);
}
