namespace Rituels.Shell;

/// <summary>Who may see a page or endpoint.</summary>
public enum By
{
    /// <summary>Everybody, signed in or not.</summary>
    Anyone,

    /// <summary>Everybody when the cohort is listed, its members otherwise.</summary>
    Public,

    /// <summary>Whoever holds the unguessable link.</summary>
    Bearer,
    SignedIn,

    /// <summary>People of this cohort: fellows, mentors, staff.</summary>
    Members,

    /// <summary>Staff of this cohort.</summary>
    Staff,

    /// <summary>Administrators of the instance.</summary>
    Admins,
}

/// <summary>States who may see a page or endpoint. Every one must say it; one that does not answers nobody.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SeenAttribute(By by) : Attribute
{
    public By By => by;

    /// <summary>The page itself answers a form sent by somebody no longer signed in, so as to keep what was typed.</summary>
    public bool KeepsForms { get; init; }
}
