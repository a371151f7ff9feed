using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;

namespace Rituels.Programme;

/// <summary>
/// The id of the record that a form makes, from the one that its page came with: sent twice, by a double tap or a reload, the same form with
/// the same words makes one record. After the browser's Back with other words it makes another, so that none are lost.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FormIdAttribute() : ModelBinderAttribute(typeof(FormIdBinder));

internal sealed class FormIdBinder(IOptions<AntiforgeryOptions> antiforgery) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext context)
    {
        var request = context.HttpContext.Request;
        if (!request.HasFormContentType) return;
        if (!Guid.TryParse(context.ValueProvider.GetValue(context.ModelName).FirstValue, out var key) || key == default) key = NewId.Next();
        var form = await request.ReadFormAsync(context.HttpContext.RequestAborted);
        var typed = new StringBuilder(request.QueryString.Value);
        foreach (var (name, values) in form.Where(field => field.Key != antiforgery.Value.FormFieldName).OrderBy(field => field.Key, StringComparer.Ordinal)) typed.Append('\n').Append(name).Append('=').AppendJoin('\0', values.AsEnumerable());
        context.Result = ModelBindingResult.Success(NewId.For(key, typed.ToString()));
    }
}
