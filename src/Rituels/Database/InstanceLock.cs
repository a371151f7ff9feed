namespace Rituels.Database;

/// <summary>
/// Says to other programs that the database is in use, as long as this process lives: several may serve it, and none does while
/// it is replaced. The system lets go of it even when the process is killed. The file itself means nothing and stays.
/// </summary>
internal static class InstanceLock
{
    /// <summary>Beside those who serve; null while the database is being replaced.</summary>
    public static IDisposable? Share(string database) => Take(database, FileAccess.Read, FileShare.Read);

    /// <summary>For one alone; null while somebody serves.</summary>
    public static IDisposable? TakeAlone(string database) => Take(database, FileAccess.ReadWrite, FileShare.None);

    private static FileStream? Take(string database, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(database + ".lock", FileMode.OpenOrCreate, access, share);
        }
        catch (IOException taken) when (taken is not (DirectoryNotFoundException or PathTooLongException))
        {
            return null;
        }
    }
}
