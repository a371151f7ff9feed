using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Delivery;

/// <summary>A screen on what left and what did not: a state to look for, a part of an address, and pages.</summary>
public abstract class LedgerPage(Desk desk, OccasionNames names) : FormPage(desk)
{
    [BindProperty(SupportsGet = true)] public string? State { get; set; }
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty(SupportsGet = true, Name = "p")] public string? PageText { get; set; }

    public OccasionNames Names => names;
    public MessageState? Wanted => Enum.TryParse<MessageState>(State, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null;
    public int PageNumber => int.TryParse(PageText, out var number) && number is > 1 and < 100_000 ? number : 1;
    public bool HasMore { get; private set; }
    public IReadOnlyList<Message> Messages { get; private set; } = [];

    /// <summary>Only an occasion's own page tells where a message came from by its title.</summary>
    public abstract bool NamesOccasions { get; }

    protected IQueryable<Posting> Postings => Db.Set<Posting>().Of(Visit.Cohort.Id);

    protected async Task LoadMessages(IQueryable<Posting> postings) => Messages = await Cut(50, (skip, take) =>
        postings.In(Wanted).To(Q).AsMessages().Skip(skip).Take(take).ToListAsync(Stop));

    /// <summary>One page, asked with one row more, which says whether there is another.</summary>
    protected async Task<List<T>> Cut<T>(int size, Func<int, int, Task<List<T>>> read)
    {
        var rows = await read((PageNumber - 1) * size, size + 1);
        HasMore = rows.Count > size;
        return [.. rows.Take(size)];
    }

    /// <summary>This page again, with another state or page.</summary>
    public string With(MessageState? state, int page = 1)
    {
        var parts = new[] { state is null ? null : $"state={state.ToString()!.ToLowerInvariant()}", string.IsNullOrEmpty(Q) ? null : $"q={Uri.EscapeDataString(Q)}", page > 1 ? $"p={page}" : null };
        return string.Join('&', parts.OfType<string>()) is { Length: > 0 } query ? $"{Request.Path}?{query}" : Request.Path;
    }

    /// <summary>An occasion's own page: its text without the cohort's id.</summary>
    public string UrlOf(string occasion) => $"/{Visit.Cohort.Slug}/delivery/{occasion.Split('/', 2)[^1]}";

    public string WhenOf(DateTimeOffset instant) => Visit.Tongue.When(instant.In(Visit.Zone));
}
