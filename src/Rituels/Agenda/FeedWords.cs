using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>Sentences of calendars and of the page that tells how to subscribe to them.</summary>
public sealed class FeedWords(Tongue tongue) : Words(tongue);
