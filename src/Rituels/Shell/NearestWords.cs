namespace Rituels.Shell;

/// <summary>The known word that somebody probably meant.</summary>
public static class NearestWords
{
    /// <summary>The word at the smallest edit distance (insert, delete, replace), at most a third of its letters; null when none is near.</summary>
    public static string? To(string typed, IEnumerable<string> known) => known
        .Select(word => (word, distance: Distance(typed, word)))
        .Where(pair => pair.distance <= Math.Max(2, pair.word.Length / 3))
        .OrderBy(pair => pair.distance)
        .Select(pair => pair.word)
        .FirstOrDefault();

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
