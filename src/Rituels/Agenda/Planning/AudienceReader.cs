using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>Who comes to a session.</summary>
/// <param name="Groups">Known ones in their order, then others as they are named.</param>
/// <param name="Unread">Words with a group that say when or which part of it.</param>
/// <param name="Only">The text names known groups and nobody else.</param>
internal sealed record Audience(IReadOnlyList<string> Groups, IReadOnlyList<string> Unread, bool Only)
{
    public static readonly Audience Nobody = new([], [], false);
}

/// <summary>Reads "EIG seuls", "EIG (+ mentors l'après-midi)", "Mentors EIG 2 et 3", "Responsables RH", "tout public".</summary>
internal static partial class AudienceReader
{
    private static readonly HashSet<string> PartTime =
        ["apres", "midi", "matin", "matinee", "soir", "soiree", "certain", "certains", "moment", "moments", "partie", "demi", "journee", "debut", "fin", "afternoon", "morning", "evening", "some", "part", "sometimes", "in"];

    /// <summary>Who is left out is told: "EIG, sauf les designers"; a group that everybody knows is left out.</summary>
    public static Audience Read(string text)
    {
        if (Exception().Match(text) is not { Success: true } exception || All(text.Remove(exception.Index, exception.Length)) is not { } all || !all.Groups.Any(AudienceWords.Order.Contains)) return All(text);
        return new([.. all.Groups.Except(AudienceWords.In(exception.Value))], [.. all.Unread, PlainText.Trimmed(exception.Value)], Only: false);
    }

    private static Audience All(string text)
    {
        var key = PlainText.Key(PlainText.Trimmed(text));
        foreach (var (expression, groups) in AudienceWords.Everybody) if (key == expression) return new(groups, [], true);
        if (AudienceWords.In(text).Count == 0) return PlainText.IsBlank(text) ? Audience.Nobody : new(Others(text), [], false);
        var parts = Parts(text).Select(part => (part.Text, part.Bracketed, part.IsRemark, Named: Named(part.Text))).ToList();
        var known = parts.SelectMany(part => part.Named.Groups).ToHashSet();
        var others = parts.Where(part => part.Named.Groups.Count == 0 && !part.Bracketed && !part.IsRemark).Select(part => part.Text).ToList();
        var unread = parts.Where(part => part.Named.Groups.Count == 0 ? part.Bracketed || part.IsRemark : !part.Named.Whole).Select(part => part.Text).ToList();
        return new([.. AudienceWords.Order.Where(known.Contains), .. others], unread, others.Count == 0 && parts.TrueForAll(part => part.Named.Only));
    }

    /// <summary>Groups that only this programme has: "RH et direction" is one, "RH ; direction" are two.</summary>
    private static List<string> Others(string text) =>
        [.. text.Split([';', '\n']).Select(PlainText.Joined).Where(group => group.Length > 0).Distinct()];

    /// <summary>A bare number belongs to what stands before it: "EIG 2 et 3".</summary>
    private static List<(string Text, bool Bracketed, bool IsRemark)> Parts(string text)
    {
        var parts = new List<(string Text, bool Bracketed, bool IsRemark)>();
        var (from, before) = (0, "");
        foreach (Match joint in Joint().Matches(text).Append(Match.Empty))
        {
            var until = joint.Success && joint.Length > 0 ? joint.Index : text.Length;
            var part = PlainText.Trimmed(text[from..until]);
            if (part.Length > 0 && part.All(c => char.IsDigit(c)) && parts.Count > 0)
                parts[^1] = (text[(text.LastIndexOf(parts[^1].Text, from, StringComparison.Ordinal) is var at and >= 0 ? at : from)..until].Trim(), parts[^1].Bracketed, parts[^1].IsRemark);
            else if (part.Length > 0) parts.Add((part, text.LastIndexOf('(', until - 1) > text.LastIndexOf(')', until - 1), before.Contains(',') && IsRemark(part)));
            (from, before) = (until + joint.Length, joint.Value);
        }
        return parts;
    }

    /// <summary>"Sur inscription", "24 personnes", behind a comma: several words, and no name among them.</summary>
    private static bool IsRemark(string part) => part.Contains(' ') && !part.Any(char.IsUpper);

    /// <summary>A second group in the same part tells whose the first is ("mentors EIG"): it does not come itself.</summary>
    private static (List<string> Groups, bool Whole, bool Only) Named(string part)
    {
        var words = PlainText.Words(part).ToList();
        var others = words.Where(word => AudienceWords.GroupOf(word) is null && !AudienceWords.IsQualifier(word)).ToList();
        List<string> groups = [.. words.Select(AudienceWords.GroupOf).OfType<string>().Take(1)];
        return (groups, others.Count == 0, groups.Count == 0 || others.TrueForAll(word => PartTime.Contains(word) || word.All(char.IsDigit)));
    }

    [GeneratedRegex(@"(?<![\p{L}\d])(?:sauf|excepté|à l['’]exception|except|excluding|but not)(?![\p{L}\d])[^+;\n()]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Exception();

    [GeneratedRegex(@"\s*(?:[+&,;/|()\[\]\n]|(?<![\p{L}\d])(?:et|and|avec|with|ainsi que|plus)(?![\p{L}\d]))\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Joint();
}
