using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Options;

namespace Rituels.Shell;

/// <summary>
/// What the framework says by itself of a field that it cannot read or misses, in the reader's language: by then the visit has
/// set the culture. It comes after the framework's own configuration, or its rules would not be there yet.
/// </summary>
internal sealed class BinderWords : IPostConfigureOptions<MvcOptions>, IValidationMetadataProvider
{
    public static string Missing => Words["binder-missing"];
    public static string Wrong => Words["binder-wrong"];
    public static string NoNumber => Words["binder-number"];

    private static ShellWords Words => new(Tongue.Of(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName));

    public void PostConfigure(string? name, MvcOptions options)
    {
        Translate(options.ModelBindingMessageProvider);
        options.ModelMetadataDetailsProviders.Add(this);
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            (rule.ErrorMessageResourceType, rule.ErrorMessageResourceName) = (typeof(BinderWords), rule is RequiredAttribute ? nameof(Missing) : nameof(Wrong));
    }

    private static void Translate(DefaultModelBindingMessageProvider messages)
    {
        messages.SetMissingBindRequiredValueAccessor(_ => Missing);
        messages.SetMissingKeyOrValueAccessor(() => Missing);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => Missing);
        messages.SetValueMustNotBeNullAccessor(_ => Missing);
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Wrong);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Wrong);
        messages.SetUnknownValueIsInvalidAccessor(_ => Wrong);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Wrong);
        messages.SetValueIsInvalidAccessor(_ => Wrong);
        messages.SetValueMustBeANumberAccessor(_ => NoNumber);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => NoNumber);
    }
}
