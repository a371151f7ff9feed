using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>The sheet that people sign as they come: one for each day, on A4, with a box for the morning and one for the afternoon of a whole day.</summary>
[Seen(By.Staff)]
public sealed class SignInModel(Visit visit, RituelsDb db) : PageModel
{
    private static readonly TimeOnly Noon = new(12, 0), Lunch = new(14, 0);

    /// <summary>Empty lines for whoever comes without being expected.</summary>
    public const int Spare = 4;

    public Roll Roll { get; private set; } = null!;
    public SessionSheet Sheet => Roll.Session.Sheet;
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, Sheet.Length).Select(Sheet.Starts.AddDays);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await Roll.Of(db, visit, id, stop) is not { } roll) return NotFound();
        Roll = roll;
        return Page();
    }

    /// <summary>Whether somebody signs twice that day: it begins in the morning and ends in the afternoon, or its hours are not known.</summary>
    public bool IsWhole(DateOnly day) => !(From(day, Sheet.From) >= Noon) && !(Until(day, Sheet.Until) <= Lunch);

    /// <summary>Whether a group that comes for a part of the day is there at that half of it.</summary>
    public bool IsThere(DateOnly day, string group, bool morning)
    {
        var (from, until) = Sheet.HoursOf(group);
        return morning ? !(From(day, from) >= Noon) : !(Until(day, until) <= Lunch);
    }

    private TimeOnly? From(DateOnly day, TimeOnly? from) => day == Sheet.Starts ? from : null;

    private TimeOnly? Until(DateOnly day, TimeOnly? until) => day == Sheet.Ends && !(Sheet.Length == 1 && until <= Sheet.From) ? until : null;
}
