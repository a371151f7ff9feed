namespace Rituels.Portability;

/// <summary>A row of the table <c>reports</c>, or of its CSV export, as it is written there.</summary>
/// <param name="Line">The row's <c>id</c> in a database, its first line in a CSV.</param>
internal sealed record BulletinsReport(int Line, string Project, string Week, string Spirit, string Priorities, string Victories, string Help, string CreatedAt, string UpdatedAt)
{
    public static readonly IReadOnlyList<string> Columns = ["project", "week_number", "spirit", "priorities", "victories", "help", "created_at", "updated_at"];

    /// <summary>How long the longest of its texts is.</summary>
    public int Longest => new[] { Priorities, Victories, Help }.Max(text => text.Length);

    public static BulletinsReport Of(int line, Func<string, string> column) => new(
        line, column("project").Trim(), column("week_number").Trim(), column("spirit").Trim(), column("priorities"), column("victories"), column("help"), column("created_at"), column("updated_at"));
}

/// <summary>A row of the table <c>dates</c>: a project's key dates, of which Bulletins did not say the week.</summary>
internal sealed record BulletinsDate(int Line, string Project, string Date, string Description, string CreatedAt, string UpdatedAt)
{
    public static readonly IReadOnlyList<string> Columns = ["project", "date", "description", "created_at", "updated_at"];

    public static BulletinsDate Of(int line, Func<string, string> column) =>
        new(line, column("project").Trim(), column("date"), column("description"), column("created_at"), column("updated_at"));
}

/// <summary>All that a Bulletins instance kept.</summary>
internal sealed record BulletinsRows(IReadOnlyList<BulletinsReport> Reports, IReadOnlyList<BulletinsDate> Dates);
