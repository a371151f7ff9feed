using Rituels.Shell;

namespace Rituels.Coaching;

/// <summary>Sentences of the room's mails, and what they are called in the ledger.</summary>
public sealed class CoachingMailWords(Tongue tongue) : Words(tongue);
