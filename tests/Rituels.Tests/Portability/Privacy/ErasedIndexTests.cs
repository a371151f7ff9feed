using System.Text;
using Microsoft.EntityFrameworkCore;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability;

public class ErasedIndexTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>FTS5 only marks what is deleted from it; a backup would carry the words on.</summary>
    [Fact]
    public async Task Their_words_go_from_the_search_index_too()
    {
        await using var story = await Story.Begin("sqlite");
        await story.File("2019-W07", story.Seed.Carto, story.Seed.Ines, 3, "Qui connaît un hydrologue ?");
        Assert.True(await IsInCopy(story, "drologue"));
        await ErasureTests.Erase(story, story.Seed.Ines, "go");
        Assert.False(await IsInCopy(story, "drologue"));
    }

    private static async Task<bool> IsInCopy(Story story, string fragment)
    {
        var copy = Path.Combine(story.House.Database.Folder, $"{Guid.NewGuid():N}.db");
        await story.House.With(db => db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", Stop));
        return (await File.ReadAllBytesAsync(copy, Stop)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(fragment)) >= 0;
    }
}
