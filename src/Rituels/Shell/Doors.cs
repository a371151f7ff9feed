namespace Rituels.Shell;

/// <summary>An entry of the cohort's navigation: the address of a page, without the cohort, and its name among the words of the shell.</summary>
/// <param name="Name">What the pages behind it say in <c>ViewData["Here"]</c>.</param>
public sealed record Door(string Name, string Path)
{
    public Door(string name) : this(name, name) { }
}

/// <summary>What stands at the top of each page of a cohort.</summary>
/// <param name="Bar">What most people come for: always in sight on a wide screen; on a phone the first two are, the others are in the menu.</param>
/// <param name="More">The rest of the programme's life, in a menu.</param>
/// <param name="Staff">For staff alone, in a menu of its own.</param>
public sealed record Doors(IReadOnlyList<Door> Bar, IReadOnlyList<Door> More, IReadOnlyList<Door> Staff)
{
    private const int InSightOnAPhone = 2;

    public IEnumerable<Door> BarOnAPhone => Bar.Take(InSightOnAPhone);
    public IEnumerable<Door> BarOnWideScreens => Bar.Skip(InSightOnAPhone);
}

/// <summary>What stands there for those outside, in the order of the rooms: only what leads them somewhere.</summary>
public interface IOutsideDoor
{
    /// <summary>Null when there is nothing behind it for them.</summary>
    Task<Door?> For(Programme.Cohort cohort, CancellationToken stop);
}
