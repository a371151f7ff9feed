using System.Net;
using System.Text.Json;
using Rituels.Tests.House;

namespace Rituels.Tests.StandUps;

/// <summary>What one event says.</summary>
internal sealed record Told(long Now, int Version, string State, string Turn, long? Since, long Before);

/// <summary>Reads server-sent events as a browser does.</summary>
internal sealed class Watcher : IAsyncDisposable
{
    private readonly HttpResponseMessage _answer;
    private readonly StreamReader _reader;
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(20));

    private Watcher(HttpResponseMessage answer, Stream stream) => (_answer, _reader) = (answer, new StreamReader(stream));

    public Told Last { get; private set; } = new(0, 0, "", "", null, 0);

    public static async Task<Watcher> Open(HttpClient browser, string address)
    {
        var answer = await browser.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, StandUpScene.Stop);
        Assert.Equal((HttpStatusCode.OK, "text/event-stream"), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        return new(answer, await answer.Content.ReadAsStreamAsync(StandUpScene.Stop));
    }

    public async Task<Told> Until(Func<Told, bool> holds)
    {
        while (true)
        {
            var line = await _reader.ReadLineAsync(_patience.Token) ?? throw new EndOfStreamException();
            if (!line.StartsWith("data: ", StringComparison.Ordinal)) continue;
            var (data, beat) = (JsonDocument.Parse(line[6..]).RootElement, JsonDocument.Parse(line[6..]).RootElement.GetProperty("beat"));
            Last = new(data.GetProperty("now").GetInt64(), beat.GetProperty("version").GetInt32(), beat.GetProperty("state").GetString()!, beat.GetProperty("turn").GetString()!,
                beat.GetProperty("since") is { ValueKind: JsonValueKind.Number } since ? since.GetInt64() : null, beat.GetProperty("before").GetInt64());
            if (holds(Last)) return Last;
        }
    }

    public ValueTask DisposeAsync()
    {
        _reader.Dispose();
        _answer.Dispose();
        _patience.Dispose();
        return ValueTask.CompletedTask;
    }
}
