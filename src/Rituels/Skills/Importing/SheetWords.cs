using Rituels.Programme;

namespace Rituels.Skills;

internal enum Column { Unknown, Subject, Family, Level, Person, Email, Sign, Gives, Takes, Confirmed }

/// <summary>What columns and levels are called in the tables of workshops, in French and English, without accents and case.</summary>
internal static class SheetWords
{
    private static readonly Dictionary<string, Column> Columns = By(
        (Column.Subject, "subject|sujet|skill|competence|topic"), (Column.Family, "family|famille"), (Column.Level, "level|niveau|statut"),
        (Column.Person, "person|personne|name|nom|who|qui|aka"), (Column.Email, "email|e-mail|mail|courriel|adresse"),
        (Column.Sign, "sign|signe|symbol|symbole|number|numero|n°|eig"), (Column.Gives, "gives|donne|offre"), (Column.Takes, "takes|prend|cherche"), (Column.Confirmed, "confirmed|confirme"));

    private static readonly Dictionary<string, Level> Levels = By(
        (Level.Interested, "interested|interest|interet|interesse|interessee|curieux|curieuse|curious|knows|connait|connaissance"),
        (Level.CanHelp, "can help|canhelp|helps|expert|experte|expertise|peut aider|donne|gives"),
        (Level.WantsToLearn, "wants to learn|wantstolearn|want to learn|learner|learns|learn|veut apprendre|apprendre|apprend|apprenant|apprenante|prend|takes"));

    /// <summary>As exports write it.</summary>
    public static string Write(Level level) => level switch { Level.CanHelp => "can help", Level.WantsToLearn => "wants to learn", _ => "interested" };

    public static Column ColumnOf(string cell) => Columns.GetValueOrDefault(Folding.Fold(cell));

    public static Level? LevelOf(string cell) => Levels.TryGetValue(Folding.Fold(cell), out var level) ? level : null;

    /// <summary>A cross, a tick, a number that is not 0.</summary>
    public static bool IsMarked(string cell) => Folding.Fold(cell) is not ("" or "0" or "0.0" or "-" or "no" or "non" or "false" or "faux");

    private static Dictionary<string, T> By<T>(params (T Value, string Words)[] known) =>
        known.SelectMany(one => one.Words.Split('|').Select(word => (word, one.Value))).ToDictionary(one => one.word, one => one.Value, StringComparer.Ordinal);
}
