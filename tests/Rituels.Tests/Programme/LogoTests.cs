using System.Text;
using Rituels.Programme;

namespace Rituels.Tests.Programme;

public class LogoTests
{
    [Theory]
    [InlineData("\u0089PNG\r\n\u001a\n....", "image/png")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0", "image/jpeg")]
    [InlineData("GIF89a....", "image/gif")]
    [InlineData("GIF87a....", "image/gif")]
    [InlineData("RIFF....WEBPVP8 ", "image/webp")]
    [InlineData("RIFF....WAVEfmt ", null)]
    [InlineData("RIFF", null)]
    [InlineData("<svg onload=alert(1)>", null)]
    [InlineData("\u0089PNG", null)]
    [InlineData("", null)]
    public void A_picture_is_known_by_its_first_bytes(string file, string? type) => Assert.Equal(type, Logo.TypeOf(Encoding.Latin1.GetBytes(file)));
}
