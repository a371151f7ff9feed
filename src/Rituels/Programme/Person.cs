namespace Rituels.Programme;

/// <summary>Somebody of one or several cohorts. The address is kept as people write it, and compared in lower case.</summary>
public sealed class Person : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();
    public required string Name { get; set; }
    public string Email { get; private set; } = "";

    /// <summary>The address in lower case: unique in the instance.</summary>
    public string EmailKey { get; private set; } = "";

    /// <summary>fr or en; null follows the browser, then the cohort.</summary>
    public string? Language { get; set; }

    /// <summary>Administrators create cohorts and name their first staff.</summary>
    public bool IsAdmin { get; set; }
    public int Version { get; set; }
    public List<Membership> Memberships { get; init; } = [];

    public static Person Named(string name, string email)
    {
        var person = new Person { Name = name };
        person.MoveTo(email);
        return person;
    }

    public void MoveTo(string email) => (Email, EmailKey) = (email.Trim(), KeyOf(email));

    public static string KeyOf(string email) => email.Trim().ToLowerInvariant();
}
