namespace Rituels.Gazette;

/// <summary>One line of the form: as it was shown, and as it is now. Only what somebody changed is theirs to save.</summary>
public sealed class LineInput
{
    public string? Was { get; set; }
    public string? Text { get; set; }
    public bool WasKept { get; set; }
    public bool Kept { get; set; }

    internal bool IsReworded => Plain(Text) != Plain(Was);
    internal bool IsTurned => Kept != WasKept;

    /// <summary>Browsers send line ends of their own.</summary>
    internal static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
