using Microsoft.Extensions.Logging;

namespace Rituels.Tests.House;

/// <summary>
/// The last fault that the program met, said in place of the reason of an answer 500: what a test then throws says why, even
/// where nobody can read the program's log.
/// </summary>
internal sealed class Faults : ILoggerProvider, ILogger
{
    private volatile string _last = "nothing was logged";

    public ILogger CreateLogger(string categoryName) => this;
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (exception is not null && IsEnabled(logLevel)) _last = exception.ToString().ReplaceLineEndings(" ");
    }

    public void Dispose() { }

    /// <summary>A browser's connection that puts the fault beside each 500.</summary>
    public DelegatingHandler On(HttpMessageHandler connection) => new Said(this) { InnerHandler = connection };

    private sealed class Said(Faults faults) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.StatusCode == System.Net.HttpStatusCode.InternalServerError) answer.ReasonPhrase = faults._last;
            return answer;
        }
    }
}
