using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Skills;

/// <summary>Reads what somebody says of themselves, the same on one's own page and on a workshop's phone.</summary>
internal static class PlaceForm
{
    /// <summary>Null when anything is wrong, which is told at its field.</summary>
    public static Said? Read(FormReader form, SkillsWords words, SkillsBook book, string? name, string? family, IEnumerable<Level> levels)
    {
        var (said, chosen) = (form.Text("Name", name, Subject.Longest), levels.Where(Enum.IsDefined).ToHashSet());
        if (said.Length > 0 && !said.Any(c => char.IsLetterOrDigit(c))) form.WrongText("Name", words["wrong-name"]);
        if (book.Families.All(f => f.Key != family)) form.Wrong("Family", "wrong-choice");
        if (chosen.Count == 0) form.WrongText("Levels", words["wrong-levels"]);
        return form.Holds ? new(said, family!, chosen) : null;
    }
}

/// <summary>What the form that adds a subject shows.</summary>
internal sealed record PlaceView(SkillsBook Book, IEnumerable<string> Known, string? Name, string? Family, IReadOnlyList<Level> Levels, string Handler)
{
    public IEnumerable<(string, string)> Families(SkillsWords words) => Book.Families.Select(family => (family.Key, words.Family(family)));
}
