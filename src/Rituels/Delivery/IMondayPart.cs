using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Delivery;

/// <summary>A few lines under a heading of the mail that staff get on Monday morning.</summary>
/// <param name="IsAside">Told beside others only: by itself it is no reason for a mail.</param>
public sealed record MondayPart(string Heading, IReadOnlyList<MondayLine> Lines, bool IsAside = false);

/// <param name="Path">Where it is told whole, from the root, with the cohort.</param>
public sealed record MondayLine(string Text, string? Path);

/// <summary>
/// A ritual's share of the one mail that a member of the staff gets on Monday morning; without any share, or with such as are aside only, no mail leaves.
/// </summary>
public interface IMondayPart
{
    Task<MondayPart?> Make(Cohort cohort, Person reader, Tongue tongue, DateTimeOffset now, CancellationToken stop);
}
