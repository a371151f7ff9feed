using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using Rituels.Shell;

namespace Rituels.Accounts;

internal static class AccountsSetup
{
    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        builder.Services.AddDataProtection().SetApplicationName("Rituels");
        builder.Services.AddSingleton<IXmlRepository, KeyRing>();
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<IXmlRepository>()));
        builder.Services.AddScoped<ISignedIn, NobodyYet>();
    }

    private sealed class NobodyYet : ISignedIn
    {
        public Task<Programme.Person?> Find(HttpContext context) => Task.FromResult<Programme.Person?>(null);
    }
}
