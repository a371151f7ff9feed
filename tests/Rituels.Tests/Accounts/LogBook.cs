using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Rituels.Tests.Accounts;

/// <summary>Keeps every line that the program logs, of every level.</summary>
internal sealed class LogBook : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string category) => this;
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
    public bool IsEnabled(LogLevel level) => true;

    public void Log<TState>(LogLevel level, EventId id, TState state, Exception? error, Func<TState, Exception?, string> format) =>
        Lines.Enqueue(format(state, error) + error);

    public void Dispose() { }
}
