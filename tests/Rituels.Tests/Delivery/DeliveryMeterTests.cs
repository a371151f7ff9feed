using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Delivery;
using Rituels.Tests.House;

namespace Rituels.Tests.Delivery;

public class DeliveryMeterTests
{
    [Theory, OnEachDatabase]
    public async Task Sent_failed_and_due_messages_are_counted(string database)
    {
        await using var server = new SmtpListener { Answer = line => line.Contains("gone@") ? "550 no such user" : line.Contains("busy@") ? "450 busy" : null };
        await using var house = await TestHouse.Open(database, "2019-03-08T15:02:00+01:00", configuration: server.Configuration);
        using var told = new Told(house.App.Services.GetRequiredService<IMeterFactory>());
        var meter = house.App.Services.GetRequiredService<DeliveryMeter>();
        await house.Write(Post.Letter(), "a@team.example", "b@team.example", "gone@team.example", "busy@team.example");
        await meter.Look(house.Clock.Now, default);
        Assert.Equal((4, 120), (told.Now("rituels.delivery.due"), told.Now("rituels.delivery.oldest_due")));
        await house.App.Send(house.Clock.Now);
        await meter.Look(house.Clock.Now.AddSeconds(60), default);
        Assert.Equal((2, 1, 1, 180), (told.Sum("rituels.delivery.sent"), told.Sum("rituels.delivery.failed"), told.Now("rituels.delivery.due"), told.Now("rituels.delivery.oldest_due")));
    }

    [Theory, OnEachDatabase]
    public async Task Ready_tells_the_same_in_json_and_stays_a_word_in_text(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T15:02:00+01:00");
        await house.Write(Post.Letter(), "a@team.example");
        var browser = house.Browser();
        Assert.Equal("ready", await browser.GetStringAsync("/readyz"));
        browser.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        var facts = await browser.GetFromJsonAsync<JsonElement>("/readyz");
        Assert.Equal(("ready", 1, 120), (facts.GetProperty("status").GetString(), facts.GetProperty("delivery").GetProperty("due").GetInt32(), facts.GetProperty("delivery").GetProperty("oldestDueSeconds").GetInt32()));
        Assert.Equal("""{"mail":{"due":1,"oldestDueSeconds":120}}""", facts.GetProperty("delivery").GetProperty("channels").GetRawText());
    }

    /// <summary>A chat that is away for a day must not hide that the mail leaves, nor cry as if it did not.</summary>
    [Theory, OnEachDatabase]
    public async Task What_waits_is_told_by_channel(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T15:02:00+01:00");
        using var told = new Told(house.App.Services.GetRequiredService<IMeterFactory>());
        var letter = Post.Letter();
        await house.With(db =>
        {
            db.AddRange(letter, new Posting { LetterId = letter.Id, Channel = "webhook", Lane = "webhook:1", Occasion = "retrospectives/digest/2019-W10", Address = "webhook:1", DueAt = house.Clock.Now.AddHours(-20), NextTryAt = house.Clock.Now.AddMinutes(40) });
            return db.SaveChangesAsync();
        });
        await house.App.Services.GetRequiredService<DeliveryMeter>().Look(house.Clock.Now, default);
        Assert.Equal((0, 72_000), (told.Now("rituels.delivery.oldest_due", "mail"), told.Now("rituels.delivery.oldest_due", "webhook")));
        Assert.Equal((0, 1), (told.Now("rituels.delivery.due", "mail"), told.Now("rituels.delivery.due", "webhook")));
    }

    /// <summary>Listens to this house's meter alone.</summary>
    private sealed class Told : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly Dictionary<string, double> _sums = [], _last = [];

        public Told(IMeterFactory factory)
        {
            _listener.InstrumentPublished = (instrument, listener) => { if (instrument.Meter.Name == DeliveryMeter.Name && instrument.Meter.Scope == factory) listener.EnableMeasurementEvents(instrument); };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.Start();
        }

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            lock (_sums) (_sums[instrument.Name], _last[instrument.Name + tags[0].Value]) = (_sums.GetValueOrDefault(instrument.Name) + value, value);
        }

        public int Sum(string name) => (int)_sums.GetValueOrDefault(name);

        public int Now(string name, string channel = "mail")
        {
            _listener.RecordObservableInstruments();
            return (int)_last[name + channel];
        }

        public void Dispose() => _listener.Dispose();
    }
}
