using Rituels.Delivery;
using Rituels.Shell;

namespace Rituels.Places;

/// <summary>What the room's mails are called in the ledger.</summary>
internal sealed class PlacesOccasions : IOccasionWords
{
    /// <summary>Longer names first: one may begin like another.</summary>
    private static readonly string[] Kinds = [SlotLetters.Kind, .. Enum.GetValues<RoomNews>().Select(RoomLetters.Kind).OrderByDescending(kind => kind.Length)];

    public string Ritual => RoomLetters.Ritual;

    public OccasionName? Name(string kind, string period, Tongue tongue)
    {
        var words = new PlacesMailWords(tongue);
        return Array.Find(Kinds, known => kind.StartsWith(known, StringComparison.Ordinal)) is { } known ? new(words[$"occasion-{known}"], words[$"occasion-{known}-subject"]) : null;
    }

    public string? Why(string reason, Tongue tongue) => null;
}
