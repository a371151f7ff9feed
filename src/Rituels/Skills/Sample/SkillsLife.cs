using Rituels.Programme;

namespace Rituels.Skills;

/// <summary>Invents what people say of themselves: what is drawn depends on the seed and the name only, the same on every machine.</summary>
/// <param name="language">In which subjects are named.</param>
internal sealed class SkillsLife(string language, int seed)
{
    private static readonly (string Family, string Fr, string En, int Weight)[] Known =
    [
        ("craft", "Design d’interface", "Interface design", 6), ("craft", "Développement web", "Web development", 8), ("craft", "Science des données", "Data science", 7),
        ("craft", "Recherche utilisateur", "User research", 6), ("craft", "Gestion de produit", "Product management", 4), ("craft", "Droit du numérique", "Digital law", 3),
        ("theme", "Accessibilité", "Accessibility", 6), ("theme", "Données ouvertes", "Open data", 7), ("theme", "Logiciel libre", "Free software", 5), ("theme", "Sécurité", "Security", 4),
        ("theme", "Cartographie", "Maps", 5), ("theme", "Écriture claire", "Plain language", 3), ("theme", "Sobriété numérique", "Digital sobriety", 3),
        ("topic", "PostgreSQL", "PostgreSQL", 7), ("topic", "Python", "Python", 8), ("topic", "C++", "C++", 1), ("topic", "C#", "C#", 2), ("topic", "R", "R", 4), ("topic", "Git", "Git", 6),
        ("topic", "Animation d’atelier", "Workshops", 6), ("topic", "Prise de parole", "Public speaking", 5), ("topic", "Marchés publics", "Public procurement", 4), ("topic", "Apprentissage automatique", "Machine learning", 5),
        ("topic", "Tests automatiques", "Automated tests", 3), ("topic", "Photographie", "Photography", 2), ("topic", "Escalade", "Climbing", 2),
    ];

    /// <summary>Subjects that nobody here knows and many would like to.</summary>
    private static readonly HashSet<string> Missing = ["Marchés publics", "Droit du numérique"];

    /// <summary>What somebody says, in the order in which they say it: between four and nine subjects.</summary>
    public IEnumerable<Said> Of(string person)
    {
        var random = new Random(Hash($"{seed}/{person}"));
        var left = Known.SelectMany(subject => Enumerable.Repeat(subject, subject.Weight)).ToList();
        for (var count = random.Next(4, 10); count > 0; count--)
        {
            var subject = left[random.Next(left.Count)];
            left.RemoveAll(other => other == subject);
            yield return new(language == "fr" ? subject.Fr : subject.En, subject.Family, Levels(subject.Fr, random.Next(100)));
        }
    }

    private static HashSet<Level> Levels(string subject, int lot) => lot switch
    {
        < 34 when !Missing.Contains(subject) => [Level.CanHelp],
        < 40 when !Missing.Contains(subject) => [Level.CanHelp, Level.WantsToLearn],
        < 74 => [Level.WantsToLearn],
        _ => [Level.Interested],
    };

    /// <summary>FNV-1a: a string's own hash is another on each start.</summary>
    private static int Hash(string text) => (int)text.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u);
}
