using System.Diagnostics;
using Rituels.Programme;
using Rituels.Skills;

namespace Rituels.Tests.Skills;

/// <summary>Bubbles side by side: none over another, and always the same way.</summary>
public class PackingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void No_bubble_lies_over_another_whatever_their_sizes(int seed)
    {
        var random = new Random(seed);
        var groups = Enumerable.Range(0, random.Next(1, 5)).Select(_ => (IReadOnlyList<double>)[.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => BubblePicture.RadiusOf(random.Next(1, 40), 24)).OrderDescending()]).ToList();
        var circles = Packing.Pack(groups).SelectMany(group => group).ToList();
        Assert.Equal(groups.Sum(group => group.Count), circles.Count);
        for (var i = 0; i < circles.Count; i++)
            for (var j = 0; j < i; j++) Assert.True(circles[i].From(circles[j]) > 0.5, $"{circles[i]} and {circles[j]}");
        Assert.Equal(circles, Packing.Pack(groups).SelectMany(group => group));
    }

    [Fact]
    public void They_stand_close_together()
    {
        var circles = Packing.Pack([[.. Enumerable.Repeat(30.0, 60)]])[0];
        var (width, height) = (circles.Max(c => c.X) - circles.Min(c => c.X) + 60, circles.Max(c => c.Y) - circles.Min(c => c.Y) + 60);
        Assert.InRange(60 * Math.PI * 900 / (width * height), .5, 1);
        Assert.True(width > height);
    }

    [Fact]
    public void As_many_as_a_picture_shows_are_packed_in_a_second()
    {
        var random = new Random(7);
        var watch = Stopwatch.StartNew();
        Packing.Pack([[.. Enumerable.Range(0, 250).Select(_ => BubblePicture.RadiusOf(random.Next(1, 30), 24)).OrderDescending()]]);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Areas_are_as_large_as_people_are_many() => Assert.Equal(4, Math.Pow(BubblePicture.RadiusOf(12, 24) / BubblePicture.RadiusOf(3, 24), 2), 1);

    [Theory]
    [InlineData("C++", "C++")]
    [InlineData("Science des données", "Science|des|données")]
    [InlineData("Apprentissage automatique", "Apprentissage|automatique")]
    public void A_name_takes_the_lines_that_make_it_largest(string name, string lines) => Assert.Equal(lines, string.Join('|', BubbleName.Within(BubbleName.Ways(name), 60)!.Lines));

    [Fact]
    public void In_a_column_none_sticks_out_and_families_stand_below_each_other()
    {
        var groups = Enumerable.Range(1, 3).Select(seed => new Random(seed)).Select(random => (IReadOnlyList<double>)[.. Enumerable.Range(0, 40).Select(_ => (double)random.Next(20, 170))]).ToList();
        var filled = Packing.Fill(groups, 354, 34);
        var all = filled.SelectMany(group => group).ToList();
        Assert.All(all, circle => Assert.InRange(Math.Abs(circle.X) + circle.Radius, 0, 177.2));
        for (var i = 0; i < all.Count; i++)
            for (var j = 0; j < i; j++) Assert.True(all[i].From(all[j]) > .5, $"{all[i]} and {all[j]}");
        for (var i = 1; i < filled.Count; i++) Assert.True(filled[i].Min(c => c.Y - c.Radius) > filled[i - 1].Max(c => c.Y + c.Radius) + 30);
    }

    [Fact]
    public void Subjects_merged_in_a_circle_stand_for_themselves_and_chains_lead_to_their_end()
    {
        var cohort = Cohort.Start("x", "X", new(2019, 1, 1), new(2019, 12, 1), Rhythm.Default, default);
        var (a, b, c, d) = (Subject.Named("a", "topic", cohort, null, default), Subject.Named("b", "topic", cohort, null, default), Subject.Named("c", "topic", cohort, null, default), Subject.Named("d", "topic", cohort, null, default));
        a.MergeInto(b, null, default);
        b.MergeInto(c, null, default);
        Assert.Equal(c.Id, Atlas.Roots([a, b, c])[a.Id]);
        Assert.Equal(b.Id, Atlas.Roots([a, b])[a.Id]);
        c.MergeInto(a, null, default);
        Assert.All(Atlas.Roots([a, b, c, d]), root => Assert.Equal(root.Key, root.Value));
    }
}
