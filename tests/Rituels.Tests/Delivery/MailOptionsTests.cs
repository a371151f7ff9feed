using Microsoft.Extensions.Options;

namespace Rituels.Tests.Delivery;

public class MailOptionsTests
{
    [Theory]
    [InlineData("Rituels:Mail:From is “nobody”; it should be an address", "From=nobody")]
    [InlineData("Rituels:Mail:From is “inès@team.example”; it should be an address in plain ASCII", "From=inès@team.example")]
    [InlineData("Rituels:Mail:ReplyTo is “a b”; it should be an address", "ReplyTo=a b")]
    [InlineData("Rituels:Mail:Smtp:Port is 465, TLS from the first byte, which .NET’s System.Net.Mail does not speak; it should be 587 (STARTTLS)", "Smtp:Host=smtp.example.org", "Smtp:Port=465")]
    [InlineData("Rituels:Mail:Smtp:Port is 70000; it should be between 1 and 65535", "Smtp:Host=smtp.example.org", "Smtp:Port=70000")]
    [InlineData("Rituels:Mail:Smtp:Host is missing", "Smtp:Port=587")]
    [InlineData("Rituels:Mail:Smtp:Host is missing", "Smtp:User=rituels", "Smtp:Password=secret")]
    [InlineData("Rituels:Mail:Smtp:Host is “smtp://smtp.example.org”; it should be a server’s name only", "Smtp:Host=smtp://smtp.example.org")]
    [InlineData("Rituels:Mail:Smtp:Password is missing", "Smtp:Host=smtp.example.org", "Smtp:User=rituels")]
    [InlineData("Rituels:Mail:Smtp:User is missing", "Smtp:Host=smtp.example.org", "Smtp:Password=secret")]
    public void A_wrong_key_is_named_at_the_start_with_what_it_should_be(string fault, params string[] keys)
    {
        var wrong = Assert.Throws<OptionsValidationException>(() => Start(keys));
        Assert.StartsWith(fault, Assert.Single(wrong.Failures));
        Assert.DoesNotContain("secret", wrong.Message);
    }

    [Theory]
    [InlineData("From=rituels@house.example")]
    [InlineData("From=Rituels <rituels@house.example>", "ReplyTo=staff@house.example", "Smtp:Host=smtp.example.org", "Smtp:User=rituels", "Smtp:Password=secret")]
    [InlineData("Smtp:Host=127.0.0.1", "Smtp:Port=1025", "Smtp:StartTls=false")]
    [InlineData("ReplyTo=", "Smtp:Host=", "Smtp:Port=", "Smtp:User=", "Smtp:Password=")]
    public void A_right_configuration_starts(params string[] keys) => Assert.Null(Record.Exception(() => Start(keys)));

    private static void Start(string[] keys)
    {
        var folder = Directory.CreateTempSubdirectory("rituels-test-");
        try
        {
            using var app = (IDisposable)Program.Instance.With([.. keys.Select(key => $"--Rituels:Mail:{key}")]).Open(folder.FullName);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }
}
