using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Delivery.Chat;

/// <summary>One line of the form: the id as it was shown, and as it is now.</summary>
public sealed class MemberIdInput
{
    public string? Was { get; set; }
    public string? Member { get; set; }

    internal bool IsChanged => (Member?.Trim() ?? "") != (Was ?? "");
}

/// <summary>
/// The ids of a cohort's people in its Slack, entered by staff for those who have not done so. Only what was changed is saved:
/// an id that its person has entered meanwhile stays.
/// </summary>
[Seen(By.Staff)]
public sealed class MembersModel(Desk desk, ChatWords words) : SettingsPage(desk)
{
    private Dictionary<Guid, ChatMember> _known = [];

    /// <summary>By the person's id.</summary>
    [BindProperty] public Dictionary<Guid, MemberIdInput> Ids { get; set; } = [];

    /// <summary>Those of its teams, who are the ones to be reminded.</summary>
    public IReadOnlyList<Person> People { get; private set; } = [];

    public ChatMember? Known(Person person) => _known.GetValueOrDefault(person.Id);

    protected override async Task<bool> Load()
    {
        await base.Load();
        var parts = await Db.Memberships.Of(Cohort).Where(m => m.TeamId != null).ToListAsync(Stop);
        People = [.. parts.Where(m => !(Visit.Today > m.Until)).Select(m => m.Person!).DistinctBy(p => p.Id).OrderBy(p => p.Name, NameOrder.Alphabetical)];
        _known = await Db.Set<ChatMember>().Where(m => m.CohortId == Cohort.Id).ToDictionaryAsync(m => m.PersonId, Stop);
        return true;
    }

    public void OnGet()
    {
        foreach (var person in People) Ids.TryAdd(person.Id, new MemberIdInput { Member = Known(person)?.MemberId });
    }

    public async Task<IActionResult> OnPost()
    {
        foreach (var person in People)
            if (Ids.GetValueOrDefault(person.Id) is { IsChanged: true } typed) Set(person, typed.Member, $"{nameof(Ids)}[{person.Id}].{nameof(MemberIdInput.Member)}");
        OnGet();
        return Form.Holds ? await SaveNew("saved") : Page();
    }

    private void Set(Person person, string? typed, string field)
    {
        var member = ChatMember.Tidy(typed);
        if (member.Length == 0 && Known(person) is { } gone)
        {
            Db.Remove(gone);
            _known.Remove(person.Id);
        }
        else if (!ChatMember.IsId(member)) Form.WrongText(field, words["wrong-member"]);
        else if (_known.Values.Any(m => m.MemberId == member && m.PersonId != person.Id)) Form.WrongText(field, words["wrong-member-taken"]);
        else if (Known(person) is { } known) known.MemberId = member;
        else _known[person.Id] = Db.Add(new ChatMember { CohortId = Cohort.Id, PersonId = person.Id, MemberId = member }).Entity;
    }
}
