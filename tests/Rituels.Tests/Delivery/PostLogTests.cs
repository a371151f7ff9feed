using Rituels.Delivery;

namespace Rituels.Tests.Delivery;

/// <summary>Logs name codes and our own words, never what a server quotes of a mail.</summary>
public class PostLogTests
{
    [Theory]
    [InlineData("554 5.7.1 subject 'Notre semaine' rejected", "554 5.7.1")]
    [InlineData("450 busy, try again", "450")]
    [InlineData("550", "550")]
    [InlineData("connection refused", "connection refused")]
    [InlineData("4501 odd", "4501 odd")]
    public void Of_a_servers_words_only_the_codes_are_logged(string error, string logged) => Assert.Equal(logged, PostLog.Coded(error));
}
