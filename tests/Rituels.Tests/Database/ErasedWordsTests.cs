using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Rituels.Tests.Delivery;
using Rituels.Tests.House;

namespace Rituels.Tests.Database;

/// <summary>What is erased is gone from the file, not from the tables only.</summary>
public class ErasedWordsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Neither_the_file_nor_a_copy_of_it_holds_what_was_erased()
    {
        await using var house = await TestHouse.Open("sqlite");
        var (_, person) = await house.Settle();
        await Say("zorglub " + new string('z', 3_000));
        Assert.True(await Holds("zorglub"));
        await Say("");
        Assert.False(await Holds("zorglub"));

        Task Say(string name) => house.With(db => db.People.Where(p => p.Id == person.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Name, name), Stop));

        async Task<bool> Holds(string word)
        {
            await house.With(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", Stop));
            await using var file = new FileStream(new SqliteConnectionStringBuilder(house.Database.ConnectionString).DataSource, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, Stop);
            return bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0;
        }
    }
}
