using Rituels.Programme;

namespace Rituels.Tests.Programme;

public class EmailAddressTests
{
    [Theory]
    [InlineData("ines@demo.example")]
    [InlineData("Ines.Demo+rituels@sub.demo-team.example")]
    [InlineData("o'neil_x@demo.example")]
    [InlineData("coordination@localhost")]
    [InlineData("a@b.c")]
    [InlineData("x@xn--caf-dma.example")]
    public void An_address_is_taken(string address) => Assert.True(EmailAddress.IsValid(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ines")]
    [InlineData("@demo.example")]
    [InlineData("ines@")]
    [InlineData("ines@demo")]
    [InlineData("ines@localhost.")]
    [InlineData("ines@@demo.example")]
    [InlineData("ines@demo@example")]
    [InlineData(" ines@demo.example")]
    [InlineData("ines@demo.example ")]
    [InlineData("ines demo@demo.example")]
    [InlineData("\"ines\"@demo.example")]
    [InlineData("ines@[127.0.0.1]")]
    [InlineData("Inès@demo.example")]
    [InlineData("ines@démo.example")]
    [InlineData("ines@demo..example")]
    [InlineData(".ines@demo.example")]
    [InlineData("ines.@demo.example")]
    [InlineData("i..nes@demo.example")]
    [InlineData("ines@-demo.example")]
    [InlineData("ines@demo-.example")]
    [InlineData("ines@demo_team.example")]
    [InlineData("ines@demo.example\r\nBcc: all@demo.example")]
    [InlineData("ines\0@demo.example")]
    [InlineData("<ines@demo.example>")]
    [InlineData("ines@demo.example,paul@demo.example")]
    public void What_is_no_address_is_refused(string? address) => Assert.False(EmailAddress.IsValid(address));

    [Fact]
    public void An_address_is_bounded()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 60), 3)) + ".example";
        Assert.True(EmailAddress.IsValid(new string('a', 254 - domain.Length - 1) + "@" + domain));
        Assert.False(EmailAddress.IsValid(new string('a', 254 - domain.Length) + "@" + domain));
        Assert.False(EmailAddress.IsValid(new string('a', 65) + "@demo.example"));
        Assert.False(EmailAddress.IsValid("a@" + new string('d', 64) + ".example"));
    }
}
