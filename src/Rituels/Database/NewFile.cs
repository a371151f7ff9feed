namespace Rituels.Database;

/// <summary>A file that is there once it is whole, and not before; readable by its owner only, for it holds what people wrote.</summary>
internal sealed class NewFile : IDisposable
{
    private readonly string _path;

    public NewFile(string path) => (_path, Draft) = (Path.GetFullPath(path), $"{Path.GetFullPath(path)}.{Guid.NewGuid().ToString("N")[..8]}.part");

    /// <summary>Where it is written until it is whole.</summary>
    public string Draft { get; }

    public long Length => new FileInfo(_path).Length;

    /// <summary>Why it cannot be made, as a key of words; null when it can.</summary>
    public string? Obstacle => Path.Exists(_path) ? "file-exists" : !Directory.Exists(Path.GetDirectoryName(_path)) ? "folder-missing" : null;

    public FileStream Create() => Private(Draft);

    /// <summary>A new file that only its owner reads.</summary>
    public static FileStream Private(string path, FileOptions options = FileOptions.None)
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = options };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, how);
    }

    /// <summary>A folder that only its owner enters, when it is a new one; those that are there stay as they are.</summary>
    public static DirectoryInfo PrivateFolder(string path) => OperatingSystem.IsWindows() || Directory.Exists(path)
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    /// <exception cref="IOException">Somebody made a file of that name meanwhile; theirs stays.</exception>
    public void Keep() => File.Move(Draft, _path, overwrite: false);

    /// <summary>With the log that a database leaves beside it when its making failed.</summary>
    public void Dispose()
    {
        foreach (var part in new[] { "", "-wal", "-shm", "-journal" })
            if (File.Exists(Draft + part)) File.Delete(Draft + part);
    }
}
