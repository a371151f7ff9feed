using Rituels.Programme;

namespace Rituels.Accounts;

/// <summary>A data-protection key: what cookies and links are signed with, the same for all replicas and after a restart.</summary>
public sealed class ProtectionKey
{
    public Guid Id { get; init; } = NewId.Next();
    public required string FriendlyName { get; init; }
    public required string Xml { get; init; }
}
