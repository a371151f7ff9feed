using Microsoft.Extensions.Options;
using Rituels.Delivery;

namespace Rituels.Tests.Delivery;

/// <summary>A mail, and the transport that hands it to a server on loopback.</summary>
internal static class SmtpTalk
{
    public const string Text = "Une ligne d’été, « déjà » longue de plus de soixante-seize caractères : 🎉👩‍🚀 et = aussi.\r\n.\r\n..deux points\r\n\r\nFin ";

    public static OutgoingMail Mail(string to = "ines@team.example", string name = "Inès", string subject = "Les nouvelles de l’été 🎉") => new(
        new("rituels@house.example", "Rituels"), new("staff@house.example", "L’équipe"), new(to, name), subject, $"<p>{Text}</p>", Text,
        "<1@house.example>", Post.Friday, [new("Auto-Submitted", "auto-generated"), new("List-Unsubscribe", $"<https://house.example/account/mail/{new string('x', 200)}>")]);

    public static SmtpTransport To(SmtpListener server, bool tls = false, string? user = null) => new(Options(server, tls, user));

    public static IOptions<MailOptions> Options(SmtpListener server, bool tls = false, string? user = null) =>
        Microsoft.Extensions.Options.Options.Create(new MailOptions { Smtp = new() { Host = "127.0.0.1", Port = server.Port, StartTls = tls, User = user, Password = user } });
}
