using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Rituels.Shell;

namespace Rituels.Delivery;

/// <summary>
/// Puts each mail as one file into the <c>mail</c> folder of the data, at once and whole. Sent twice, a mail is still one file:
/// the name comes from its date, its address and its Message-ID.
/// </summary>
public sealed class FolderTransport(IOptions<Settings> settings) : IMailTransport
{
    public async Task Send(OutgoingMail mail, CancellationToken stop)
    {
        var folder = Directory.CreateDirectory(Path.Combine(settings.Value.Data, "mail")).FullName;
        var file = Path.Combine(folder, NameOf(mail));
        await File.WriteAllBytesAsync(file + ".part", MimeWriter.Write(mail), stop);
        File.Move(file + ".part", file, overwrite: true);
    }

    private static string NameOf(OutgoingMail mail)
    {
        var date = mail.Date.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var address = string.Concat(mail.To.Address.Take(60).Select(c => char.IsAsciiLetterOrDigit(c) || c is '@' or '.' or '-' ? c : '_'));
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mail.MessageId)))[..12];
        return $"{date}-{address}-{id}.eml";
    }
}
