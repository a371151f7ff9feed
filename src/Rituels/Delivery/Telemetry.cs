using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Rituels.Delivery;

/// <summary>
/// Tells an OpenTelemetry collector the numbers of delivery, where one is named (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>; the other
/// standard variables hold too). Without one, none of its code is loaded.
/// </summary>
internal sealed class Telemetry : IHostedService
{
    public const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private MeterProvider? _provider;

    public Task StartAsync(CancellationToken stop)
    {
        _provider = Sdk.CreateMeterProviderBuilder().ConfigureResource(resource => resource.AddService("rituels")).AddMeter(DeliveryMeter.Name).AddOtlpExporter().Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken stop)
    {
        _provider?.Dispose();
        return Task.CompletedTask;
    }
}
