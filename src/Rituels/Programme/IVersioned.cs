namespace Rituels.Programme;

/// <summary>A record whose version grows with each change, so that a change based on an older one is refused.</summary>
public interface IVersioned
{
    int Version { get; set; }
}

/// <summary>On a property that the program notes by itself and that no form shows: noting it outdates no form that somebody has open.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotedAsideAttribute : Attribute;
