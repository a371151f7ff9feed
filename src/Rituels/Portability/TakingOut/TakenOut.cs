using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Rituels.Portability;

/// <summary>A file that is written to the reader as it is made, and kept by no cache.</summary>
internal sealed class TakenOut(string name, string type, Func<Stream, CancellationToken, Task> write) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context) => Send(context.HttpContext);

    public Task Send(HttpContext context)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        context.Response.ContentType = type;
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers.CacheControl = "private, no-store";
        return write(context.Response.Body, context.RequestAborted);
    }
}
