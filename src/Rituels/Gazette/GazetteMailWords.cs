using Rituels.Shell;

namespace Rituels.Gazette;

/// <summary>What an issue says around its lines, in mails, on pages and in feeds; and what its mails are called in the ledger.</summary>
public sealed class GazetteMailWords(Tongue tongue) : Words(tongue);
