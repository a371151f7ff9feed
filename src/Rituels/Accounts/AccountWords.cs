using Rituels.Shell;

namespace Rituels.Accounts;

/// <summary>What the screens and letters of accounts say.</summary>
public sealed class AccountWords(Tongue tongue) : Words(tongue);
