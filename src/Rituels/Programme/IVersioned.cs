namespace Rituels.Programme;

/// <summary>A record whose version grows with each change, so that a change based on an older one is refused.</summary>
public interface IVersioned
{
    int Version { get; set; }
}
