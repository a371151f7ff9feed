using System.Globalization;
using Npgsql;

namespace Rituels.Portability;

/// <summary>The lines that back PostgreSQL up and bring it back, without the password: it would show in the list of processes.</summary>
internal static class PostgresTools
{
    public static string Dump(string connectionString, string file) => $"pg_dump --format=custom --file={Quoted(file)} {Where(connectionString)}";

    public static string Restore(string connectionString, string file) => $"pg_restore --clean --if-exists --no-owner {Where(connectionString)} {Quoted(file)}";

    private static string Where(string connectionString)
    {
        var there = new NpgsqlConnectionStringBuilder(connectionString);
        var parts = new[] { ("host", there.Host), ("port", there.Port.ToString(CultureInfo.InvariantCulture)), ("username", there.Username), ("dbname", there.Database ?? there.Username) };
        return string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part.Item2)).Select(part => $"--{part.Item1}={Quoted(part.Item2!)}"));
    }

    /// <summary>As a shell takes it for one word.</summary>
    private static string Quoted(string text) =>
        text.All(c => char.IsAsciiLetterOrDigit(c) || "/._-,:".Contains(c)) ? text : $"'{text.Replace("'", "'\\''")}'";
}
