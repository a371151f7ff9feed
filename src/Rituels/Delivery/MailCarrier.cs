using Microsoft.Extensions.Options;

namespace Rituels.Delivery;

/// <summary>Carries messages by mail, over a few connections to the configured server.</summary>
internal sealed class MailCarrier(IMailTransport transport, Envelope envelope, IOptions<MailOptions> options) : ICarrier
{
    public string Channel => Channels.Mail;

    public int Connections => options.Value.Smtp.Connections;

    public Task Deliver(Parcel parcel, CancellationToken stop) => transport.Send(envelope.Around(parcel), stop);
}
