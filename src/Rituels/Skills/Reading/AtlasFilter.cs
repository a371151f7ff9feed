using Rituels.Programme;

namespace Rituels.Skills;

/// <summary>Which topics somebody wants to see.</summary>
internal enum Wish { All, Help, Learn, Alone }

/// <summary>As an address says it; what it says wrongly counts for nothing.</summary>
internal sealed record AtlasFilter(string? Family, Wish Wish, string Text)
{
    private const int Longest = 80;

    public static AtlasFilter Of(HttpRequest request, SkillsBook book)
    {
        var (query, family) = (request.Query, request.Query["family"].ToString());
        return new(book.Families.Any(f => f.Key == family) ? family : null,
            Enum.TryParse<Wish>(query["show"], ignoreCase: true, out var wish) && Enum.IsDefined(wish) ? wish : Wish.All, Characters.First(query["q"].ToString().Trim(), Longest));
    }

    public bool IsEmpty => Family is null && Wish == Wish.All && Text.Length == 0;

    public bool Takes(SkillsBook book, Topic topic) => (Family is null || book.FamilyOf(topic.Subject).Key == Family) && Takes(topic) && (Text.Length == 0 || IsFound(topic));

    private bool Takes(Topic topic) => Wish switch
    {
        Wish.Help => topic.Helpers.Any(),
        Wish.Learn => topic.Learners.Any(),
        Wish.Alone => topic.Learners.Any() && !topic.Helpers.Any(),
        _ => true,
    };

    private bool IsFound(Topic topic) =>
        Folding.Fold(Text) is var text && topic.Names.Concat(topic.Marks.Select(mark => mark.Person.Name)).Any(name => Folding.Fold(name).Contains(text, StringComparison.Ordinal));
}
