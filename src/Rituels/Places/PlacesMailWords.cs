using Rituels.Shell;

namespace Rituels.Places;

/// <summary>Sentences of the room's mails.</summary>
public sealed class PlacesMailWords(Tongue tongue) : Words(tongue);
