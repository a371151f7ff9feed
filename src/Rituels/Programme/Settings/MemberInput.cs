using Rituels.Database;

namespace Rituels.Programme;

/// <summary>Somebody to add, as forms send it. An address that is known brings its person, with the name they have.</summary>
public sealed class MemberInput
{
    public string? Name { get; set; }
    public string? Email { get; set; }
    public string? Role { get; set; }
    public string? From { get; set; }
    public string? To { get; set; }

    public sealed record Part(Person Person, Role Role, DateOnly? From, DateOnly? To);

    /// <summary>A part in a team; null when something is wrong. A new person is added to the context.</summary>
    public async Task<Part?> Read(FormReader form, string field, RituelsDb db, CancellationToken stop)
    {
        if (!Enum.TryParse<Role>(Role, out var role) || role is not (Programme.Role.Fellow or Programme.Role.Mentor)) form.Wrong($"{field}.Role", "wrong-choice");
        return await ReadAs(role, form, field, db, stop);
    }

    /// <summary>A part with a role that the form does not choose.</summary>
    public async Task<Part?> ReadAs(Role role, FormReader form, string field, RituelsDb db, CancellationToken stop)
    {
        var (name, email) = (form.Text($"{field}.Name", Name, PersonName.Longest), form.Email($"{field}.Email", Email));
        var (from, to) = form.Span($"{field}.From", From, $"{field}.To", To);
        return form.Holds ? new Part(await db.Welcome(name, email, stop), role, from, to) : null;
    }
}
