using System.Globalization;
using Rituels.Programme;

namespace Rituels.Tests.Programme;

public class NameOrderTests
{
    private static readonly string[] Names = ["Eclair", "Éclair", "éclairs", "Équipe 2", "Équipe 10", "œuvre", "Ola", "Zoé"];

    [Theory]
    [InlineData("fr-FR"), InlineData("en-GB"), InlineData("sv-SE")]
    public void Names_stand_as_in_a_directory_whatever_the_language(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        for (var i = 0; i < Names.Length; i++)
            Assert.Equal(Names, Names[i..].Concat(Names[..i]).OrderBy(name => name, NameOrder.Alphabetical));
    }
}
