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

    public bool Takes(SkillsBook book, Topic topic) => Sorts(book, topic) && (Finds(topic) || topic.Marks.Any(mark => Finds(mark.Person.Name)));

    /// <summary>Of somebody's subjects: all when it is they who are looked for, otherwise those that are.</summary>
    public bool Takes(SkillsBook book, Person person, Topic topic, Mark mark) => Sorts(book, topic) && (Finds(person.Name) || Finds(topic))
        && (Wish != Wish.Help || mark.Helps) && (Wish is not (Wish.Learn or Wish.Alone) || mark.Learns);

    private bool Sorts(SkillsBook book, Topic topic) => (Family is null || book.FamilyOf(topic.Subject).Key == Family) && Wish switch
    {
        Wish.Help => topic.Helpers.Any(),
        Wish.Learn => topic.Learners.Any(),
        Wish.Alone => topic.Learners.Any() && !topic.Helpers.Any(),
        _ => true,
    };

    private bool Finds(Topic topic) => topic.Names.Any(Finds);

    private bool Finds(string name) => Text.Length == 0 || Folding.Fold(name).Contains(Folding.Fold(Text), StringComparison.Ordinal);
}
