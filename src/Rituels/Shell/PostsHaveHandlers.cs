using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Rituels.Shell;

/// <summary>
/// A page to which something is sent that none of its handlers takes says so (405). Without this, Razor Pages shows the page as if nothing had been
/// asked, with none of what its GET reads.
/// </summary>
internal sealed class PostsHaveHandlers : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context) { }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var request = context.HttpContext.Request;
        // What excuses itself for another page answers whatever was sent there.
        if (context.HandlerMethod is null && !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null && context.HttpContext.Features.Get<IExceptionHandlerFeature>() is null)
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context) { }
}
