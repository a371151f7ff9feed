namespace Rituels.Tests.House;

public class ShellTests
{
    [Theory, OnEachDatabase]
    public async Task The_program_is_alive(string database)
    {
        await using var house = await TestHouse.Open(database);
        Assert.Equal("alive", await house.Browser().GetStringAsync("/healthz", TestContext.Current.CancellationToken));
        Assert.Equal("ready", await house.Browser().GetStringAsync("/readyz", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_missing_page_says_so_in_the_readers_language()
    {
        await using var house = await TestHouse.Open("sqlite");
        var answer = await house.Browser("en").GetAsync("/nowhere/at/all", TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("This page does not exist", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
