using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Rituels.Accounts;
using Rituels.Shell;
using Rituels.Tests.Programme;

namespace Rituels.Tests.House;

public class BinderWordsTests
{
    [Theory, InlineData("fr"), InlineData("en")]
    public async Task Nothing_that_the_framework_says_of_a_field_is_its_own_English(string language)
    {
        await using var house = await TestHouse.Open("sqlite");
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var words = new ShellWords(Tongue.Of(language));
        string[] own = [words["binder-missing"], words["binder-wrong"], words["binder-number"]];
        var said = Said(house.App.Services.GetRequiredService<IOptions<MvcOptions>>().Value.ModelBindingMessageProvider).ToList();
        Assert.Equal(11, said.Count);
        Assert.All(said, message => Assert.Contains(message, own));

        var token = house.App.Services.GetRequiredService<IModelMetadataProvider>().GetMetadataForProperty(typeof(SignInLinkModel), nameof(SignInLinkModel.Token));
        Assert.Equal(own[0], Assert.Single(token.ValidatorMetadata.OfType<ValidationAttribute>()).FormatErrorMessage("Token"));
    }

    [Fact]
    public async Task A_number_that_is_none_is_told_in_the_language_of_its_reader()
    {
        await using var scene = await Scene.Open("sqlite");
        var page = await Scene.Page(await scene.Send(scene.At("/cohort"), "Save", [("Version", "many")]));
        Assert.Contains("Cette valeur ne convient pas.", page.QuerySelector("[role=alert]")!.TextContent);
    }

    private static IEnumerable<string> Said(DefaultModelBindingMessageProvider messages) =>
        typeof(DefaultModelBindingMessageProvider).GetProperties().Select(property => (Delegate)property.GetValue(messages)!)
            .Select(say => (string)say.DynamicInvoke([.. say.Method.GetParameters().Where(p => p.ParameterType == typeof(string)).Select(_ => "x")])!);
}
