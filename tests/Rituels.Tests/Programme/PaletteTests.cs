using Rituels.Programme;

namespace Rituels.Tests.Programme;

public class PaletteTests
{
    [Theory]
    [InlineData("#000000", "#000000", null)]
    [InlineData("#ffffff", null, "#ffffff")]
    [InlineData("#1d5e8a", "#1d5e8a", null)]
    [InlineData("#8ecbf5", null, "#8ecbf5")]
    [InlineData("#ffff00", null, "#ffff00")]
    [InlineData("#ff0000", null, null)]
    [InlineData("#808080", null, null)]
    [InlineData("#00ff7f", null, "#00ff7f")]
    public void An_accent_is_changed_no_more_than_it_takes_to_be_read(string accent, string? light, string? dark)
    {
        var palette = Palette.Of(accent);
        Assert.True(Palette.Contrast(palette.Light, "#f6f6f6") >= 4.5, palette.Light);
        Assert.True(Palette.Contrast(palette.Dark, "#2a2a2a") >= 4.5, palette.Dark);
        if (light is not null) Assert.Equal(light, palette.Light);
        if (dark is not null) Assert.Equal(dark, palette.Dark);
    }

    [Fact]
    public void Contrast_is_that_of_the_guidelines()
    {
        Assert.Equal(21, Palette.Contrast("#000000", "#ffffff"), 3);
        Assert.Equal(4.54, Palette.Contrast("#767676", "#ffffff"), 2);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#12345g")]
    [InlineData("#+12345")]
    [InlineData("}body{")]
    public void Anything_else_is_no_colour(string? text) => Assert.False(Palette.IsColour(text));
}
