using Rituels.Programme;

namespace Rituels.StandUps;

/// <summary>A note as the form sends it.</summary>
public sealed class NoteInput
{
    /// <summary>The id that the note will have: the same form sent twice makes one.</summary>
    [FormId] public Guid Key { get; set; }
    public string? Text { get; set; }

    /// <summary>Empty for shared topics.</summary>
    public string? Turn { get; set; }
    public string? Day { get; set; }

    /// <summary>note, help or date: which button was pressed.</summary>
    public string? As { get; set; }

    /// <summary>Where the form stands: remote or notes.</summary>
    public string? Back { get; set; }
}
