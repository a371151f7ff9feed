using Rituels.Delivery;
using Rituels.Delivery.Chat;
using Rituels.Shell;

namespace Rituels.Tests.Delivery;

public class LedgerWordsTests
{
    [Theory, InlineData("fr"), InlineData("en")]
    public void Whatever_a_chat_answers_has_words_of_its_own_in_the_ledger(string language)
    {
        var words = new LedgerWords(Tongue.Of(language));
        var told = Enum.GetValues<ChatFault>().ToDictionary(fault => fault, fault => words.Error(new ChatFailed(fault, "HTTP 400").Message));
        Assert.DoesNotContain(words["error-other"], told.Values);
        Assert.Equal(words["error-wait"], told[ChatFault.Busy]);
        Assert.Equal(told[ChatFault.Unreachable], told[ChatFault.TimedOut]);
        Assert.Equal(Enum.GetValues<ChatFault>().Length - 1, told.Values.Distinct().Count());
        Assert.NotEqual(words["error-other"], words.Error("the channel was removed"));
        Assert.Equal(words["error-other"], words.Error("something that nobody knows"));
    }

    [Theory]
    [InlineData("550 5.1.1 no such user here", "error-address"), InlineData("550 mailbox unavailable", "error-address"), InlineData("553", "error-address")]
    [InlineData("550 5.7.1 your address is on a list", "error-refused"), InlineData("554 looks like spam", "error-refused")]
    [InlineData("452 4.2.2 full", "error-full"), InlineData("552 5.2.2 full", "error-full"), InlineData("450 4.2.0 greylisted", "error-busy"), InlineData("421 closing", "error-busy")]
    [InlineData("535 5.7.8 bad password", "error-password"), InlineData("5500 pigeons", "error-other"), InlineData("550 5.1.1 no such user; by mail instead", "error-by-mail")]
    public void Whatever_a_mail_server_says_its_code_has_words_in_the_ledger(string said, string word)
    {
        var words = new LedgerWords(Tongue.Of("en"));
        Assert.Equal(words[word], words.Error(said));
    }
}
