using Rituels.Programme;
using Rituels.Skills;

namespace Rituels.Tests.Skills;

/// <summary>Every name is there whole, large enough, and over nothing else: on a wall, on a page, on a phone.</summary>
public class BubblePictureTests
{
    private static readonly string[] Odd =
        ["C", "R", "Photographie", "Science des données", new('W', Subject.Longest), new('a', Subject.Longest), "Anticonstitutionnellement-parlant", "Un nom de soixante caractères tout juste, avec des virgules,", "مرحبا بالعالم الجميل", "Cartes 🗺️🗺️🗺️🗺️🗺️🗺️🗺️🗺️", "数据科学 数据科学 数据科学 数据科学", "snake_case"];

    private static readonly BubbleFrame[] Frames = [BubbleFrame.Wall, BubbleFrame.Page, BubbleFrame.Phone];

    [Theory]
    [InlineData(1)]
    [InlineData(26)]
    [InlineData(200)]
    public void Each_name_is_whole_and_in_a_circle_of_its_own(int subjects)
    {
        foreach (var picture in Draw(subjects))
        {
            var bubbles = picture.Bubbles;
            Assert.Equal(subjects, bubbles.Count);
            Assert.All(bubbles, bubble =>
            {
                var (name, below) = (bubble.Shape.Name, bubble.Y + bubble.Shape.NameAt - bubble.Whole.Y);
                Assert.True(name.Size >= BubbleName.Smallest);
                Assert.Equal(bubble.Topic.Name.Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal), string.Concat(name.Lines).Replace(" ", "", StringComparison.Ordinal));
                // Below its bubble, all of a name is in the circle; in it, lines are shorter the farther out they are.
                if (bubble.Shape.NameAt > 0) Assert.All([below - name.Height / 2, below + name.Height / 2], y => Assert.InRange(Math.Sqrt(y * y + name.Width * name.Width / 4), 0, bubble.Whole.Radius));
                else Assert.InRange(name.Width / 2, 0, bubble.Shape.Radius);
                Assert.InRange(Math.Abs(bubble.Y - bubble.Whole.Y) + bubble.Shape.Radius, 0, bubble.Whole.Radius);
            });
            for (var i = 0; i < bubbles.Count; i++)
                for (var j = 0; j < i; j++) Assert.True(bubbles[i].Whole.From(bubbles[j].Whole) > .5, $"{bubbles[i].Topic.Name} and {bubbles[j].Topic.Name}");
        }
    }

    [Fact]
    public void The_same_people_always_make_the_same_picture() => Assert.Equal(Draw(60).Select(Places), Draw(60).Select(Places));

    [Fact]
    public void A_phone_shows_it_as_wide_as_itself_and_nobody_makes_no_picture()
    {
        Assert.All([1, 26, 200], subjects => Assert.Equal(BubbleFrame.Phone.Width, Draw(subjects)[^1].Width));
        Assert.Empty(Draw(0));
    }

    private static string Places(BubblePicture picture) => picture.ViewBox + string.Concat(picture.Bubbles.Select(bubble => $" {bubble.Topic.Name} {bubble.X} {bubble.Y} {bubble.Rim.Framed}"));

    private static IReadOnlyList<BubblePicture> Draw(int subjects)
    {
        var cohort = Cohort.Start("x", "X", new(2019, 1, 1), new(2019, 12, 1), Rhythm.Default, default);
        var book = new SkillsBook { CohortId = cohort.Id };
        var topics = Enumerable.Range(0, subjects).Select(i => new Topic(Subject.Named(Odd[i % Odd.Length], book.Families[i % 3].Key, cohort, null, default), [], [.. Enumerable.Range(0, 1 + i * 7 % 23).Select(j => On((Level)(j % 3)))]));
        return BubblePicture.All(book, topics, family => family.Key, Frames);
    }

    private static Mark On(Level level) => new(Person.Named("Inès Demo", "ines@demo.example"), new HashSet<Level> { level }, new HashSet<Level>());
}
