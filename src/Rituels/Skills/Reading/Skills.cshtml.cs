using Microsoft.AspNetCore.Mvc.RazorPages;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Skills;

/// <summary>The map of who knows and wants to know what; the same as a list, and by person.</summary>
[Seen(By.Members)]
public sealed class SkillsModel(Visit visit, RituelsDb db, Recall recall, SkillsWords words) : PageModel
{
    /// <summary>A picture with more than this many subjects shows those with the most people; the list has all.</summary>
    private const int MostBubbles = 250;

    public const string Map = "map", List = "list", People = "people";

    internal Atlas Atlas { get; private set; } = null!;
    internal AtlasFilter Filter { get; private set; } = null!;
    /// <summary>For wide screens and for phones.</summary>
    internal IReadOnlyList<BubblePicture> Pictures { get; private set; } = [];
    internal IReadOnlyList<Topic> Topics { get; private set; } = [];
    internal IReadOnlyList<Knower> Knowers { get; private set; } = [];
    public SkillsWorkshop? Workshop { get; private set; }
    public string View { get; private set; } = Map;

    /// <summary>How many people are in what is shown.</summary>
    public int Shown => View == People ? Knowers.Count : Topics.SelectMany(topic => topic.Marks).Select(mark => mark.Person.Id).Distinct().Count();

    public IEnumerable<(string, string)> Families => [("", words["all-families"]), .. Atlas.Book.Families.Select(family => (family.Key, words.Family(family)))];
    public IEnumerable<(string, string)> Wishes => [.. Enum.GetValues<Wish>().Select(wish => (wish.ToString().ToLowerInvariant(), words[$"show-{wish}"]))];

    public async Task OnGet(CancellationToken stop)
    {
        Atlas = await recall.Atlas(db, visit, stop);
        Filter = AtlasFilter.Of(Request, Atlas.Book);
        View = Request.Query["view"].ToString() is List or People ? Request.Query["view"].ToString() : Map;
        Topics = [.. Atlas.Topics.Where(topic => Filter.Takes(Atlas.Book, topic))];
        if (View == Map) Pictures = await recall.Of(("bubbles", visit.Cohort.Id, visit.Today, visit.Tongue.Language, Filter), () => Task.FromResult(BubblePicture.All(Atlas.Book, Topics.OrderByDescending(topic => topic.Count).Take(MostBubbles), words.Family, BubbleFrame.Page, BubbleFrame.Phone)));
        if (View == People)
        {
            Knowers = [.. Atlas.Knowers().Select(Only).Where(knower => knower.Topics.Count > 0)];
            Topics = [.. Knowers.SelectMany(knower => knower.Topics).Select(own => own.Topic).Distinct()];
        }
        Workshop = await db.WorkshopOf(visit.Cohort, visit.Now, stop);
    }

    /// <summary>What of somebody's subjects is looked for.</summary>
    private Knower Only(Knower knower) => knower with { Topics = [.. knower.Topics.Where(own => Filter.Takes(Atlas.Book, knower.Person, own.Topic, own.Mark))] };
}
