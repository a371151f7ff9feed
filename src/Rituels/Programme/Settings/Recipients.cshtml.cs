using Microsoft.AspNetCore.Mvc;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>Whom the mail goes to: everyone of the cohort, list addresses, or both.</summary>
[Seen(By.Staff)]
public sealed class RecipientsModel(Desk desk) : SettingsPage(desk)
{
    [BindProperty] public bool MailsEveryone { get; set; }
    [BindProperty] public string? Lists { get; set; }

    public void OnGet() => (MailsEveryone, Lists) = (Cohort.MailsEveryone, string.Join('\n', Cohort.Lists));

    public async Task<IActionResult> OnPost()
    {
        var lists = Form.Lines(nameof(Lists), Lists, CohortLimits.Lists, EmailAddress.Longest);
        if (lists.FirstOrDefault(list => !EmailAddress.IsValid(list)) is { } wrong) Form.Wrong(nameof(Lists), "wrong-email", wrong);
        if (lists.GroupBy(Person.KeyOf).FirstOrDefault(same => same.Count() > 1) is { } twice) Form.Wrong(nameof(Lists), "wrong-list-twice", twice.Key);
        if (!MailsEveryone && lists.Count == 0) Form.Wrong(nameof(Lists), "wrong-no-recipient");
        if (!Form.Holds) return Page();

        (Cohort.MailsEveryone, Cohort.Lists) = (MailsEveryone, lists);
        return await Save(Cohort, "saved");
    }
}
