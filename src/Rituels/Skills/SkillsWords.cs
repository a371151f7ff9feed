using Rituels.Shell;

namespace Rituels.Skills;

public sealed class SkillsWords(Tongue tongue) : Words(tongue)
{
    public string Family(Family family) => family.Name.Length > 0 ? family.Name : this[$"family-{family.Key}"];

    public string Level(Level level) => this[$"level-{level}"];

    /// <summary>Somebody at a level, with a word when only a phone said it.</summary>
    internal string Name(Mark mark, Level level) => mark.Doubted.Contains(level) ? this["name-doubted", mark.Person.Name] : mark.Person.Name;

    /// <summary>Of a bubble: how many are on it, help, learn.</summary>
    internal string Counts(Topic topic) => string.Join(" · ", new[]
    {
        Count("people", topic.Count), Some("helpers", topic.Helpers.Count()), Some("learners", topic.Learners.Count()),
    }.OfType<string>());

    private string? Some(string key, int number) => number == 0 ? null : Count(key, number);
}
