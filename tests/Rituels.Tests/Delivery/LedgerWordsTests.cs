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
}
