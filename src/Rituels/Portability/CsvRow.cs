using CsvHelper;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>A row of a table of people. One with a team but no address only names the team.</summary>
internal sealed class CsvRow
{
    private readonly CsvReader _reader;
    private readonly Findings _findings;

    public CsvRow(CsvReader reader, Findings findings)
    {
        (_reader, _findings, Line) = (reader, findings, reader.Parser.RawRow);
        (Team, Host) = (Text("team", CohortLimits.Name), Text("host", CohortLimits.Host));
        Member = ReadMember();
    }

    public int Line { get; }
    public string Team { get; }
    public string Host { get; }
    public FileMember? Member { get; }

    private FileMember? ReadMember()
    {
        var (name, email, role) = (Text("name", CohortLimits.Name), Text("email", EmailAddress.Longest), ReadRole());
        if (name.Length == 0 && email.Length == 0 && Team.Length > 0) return null;
        if (!EmailAddress.IsValid(email)) return Refuse(email.Length == 0 ? "missing-key" : "not-an-address", email.Length == 0 ? "email" : email);
        if (role is null) return null;
        if (role == Role.Staff && Team.Length > 0) return Refuse("staff-with-team", Team);
        if (role != Role.Staff && Team.Length == 0) return Refuse("missing-key", "team");
        var member = new FileMember(name, email, role.Value) { Line = Line, From = Date("from"), To = Date("to") };
        if (member.From > member.To) Refuse("ends-before-starts");
        return member;
    }

    private Role? ReadRole()
    {
        switch (Text("role", CohortLimits.Name).ToLowerInvariant())
        {
            case "" or "fellow": return Role.Fellow;
            case "mentor": return Role.Mentor;
            case "staff": return Role.Staff;
            case var other:
                Refuse("not-one-of", other, "fellow, mentor, staff");
                return null;
        }
    }

    private DateOnly? Date(string column) => Text(column, 40) is { Length: > 0 } text ? FileDates.Read(text, Line, _findings) : null;

    private string Text(string column, int longest)
    {
        var text = (_reader.GetField(column) ?? "").Trim();
        if (!Characters.Fit(text, longest)) Refuse("text-too-long", longest, Characters.Count(text));
        else if (text.Any(char.IsControl)) Refuse("control-characters");
        else return text;
        return "";
    }

    private FileMember? Refuse(string key, params object?[] arguments)
    {
        _findings.Problem(Line, key, arguments);
        return null;
    }
}
