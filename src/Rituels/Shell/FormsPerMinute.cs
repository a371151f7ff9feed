namespace Rituels.Shell;

/// <summary>A page whose forms a whole room sends at once, from one address of the network and without accounts: how many a minute.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FormsPerMinuteAttribute(int count) : Attribute
{
    public int Count => count;
}
