namespace Rituels.Tests.House;

internal static class Findings
{
    /// <summary>Fails with every finding, each on a line of its own.</summary>
    public static void None(IEnumerable<string> found)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
