using Rituels.Programme;

namespace Rituels.WhoIsWho;

/// <summary>Where a cohort's staff are reached: what is empty is as the instance has it.</summary>
public sealed class DirectoryBook : IVersioned
{
    /// <summary>In characters.</summary>
    public const int LongestChannel = 80;

    public required Guid CohortId { get; init; }

    /// <summary>The address under which staff are reached together; empty for the one that answers to the instance's mails go to, if any.</summary>
    public string Contact { get; set; } = "";

    /// <summary>How people call the channel where everybody talks; empty for those in which the week is announced.</summary>
    public string Channel { get; set; } = "";

    /// <summary>Its address of the web; empty when there is none.</summary>
    public string ChannelLink { get; set; } = "";
    public int Version { get; set; }
}
