using Rituels.Programme;

namespace Rituels.Help;

internal enum HelpTurn { None, Offered, Chosen, Said, Ended }

/// <summary>Invents what becomes of requests, a day at a time: what is drawn depends on the seed, the request and the day only.</summary>
/// <param name="parts">Of the cohort, with their teams, in an order that is the same each time.</param>
internal sealed class HelpLife(Cohort cohort, IReadOnlyList<Membership> parts, int seed)
{
    private static readonly Lazy<ILookup<string, string>> French = new(() => Load("fr")), English = new(() => Load("en"));

    private readonly ILookup<string, string> _said = (cohort.Languages[0] == "fr" ? French : English).Value;

    /// <param name="name">Of the request, the same each time, as its id is not.</param>
    /// <returns>What happened, and the offer it happened with.</returns>
    public (HelpTurn Turn, HelpOffer? Offer) Step(HelpRequest request, string name, DateTimeOffset now)
    {
        var random = Drawn($"{name}/{now:yyyy-MM-dd}");
        var (lot, days) = (random.Next(100), (now - request.AskedAt).TotalDays);
        if (!request.IsOpen || days < .5) return default;
        if (days > 24 && lot >= 85) return End(request, HelpState.Withdrawn, now);
        return request.State switch
        {
            HelpState.Asked when lot < 28 => Offer(request, random, now),
            HelpState.Offered when lot < 12 => Offer(request, random, now),
            HelpState.Offered when lot < 55 => Choose(request, random, now),
            HelpState.Matched when lot < 25 => End(request, HelpState.Done, now),
            HelpState.Offered or HelpState.Matched when lot > 80 => Say(request, random, now),
            _ => default,
        };
    }

    public string Pick(string what, Random random) => _said[what].ElementAt(random.Next(_said[what].Count()));

    /// <summary>The same on every machine, as a string's own hash is not.</summary>
    public Random Drawn(string what)
    {
        var hash = 2166136261u;
        foreach (var c in $"{seed}/{what}") hash = (hash ^ c) * 16777619u;
        return new Random((int)hash);
    }

    private (HelpTurn, HelpOffer?) Offer(HelpRequest request, Random random, DateTimeOffset now)
    {
        var others = Present(now).Where(m => m.TeamId != request.TeamId && m.PersonId != request.AskedById && request.Offers.TrueForAll(o => o.PersonId != m.PersonId)).ToList();
        return others.Count == 0 ? default : (HelpTurn.Offered, request.Offer(others[random.Next(others.Count)].PersonId, Pick("offer", random), now));
    }

    private static (HelpTurn, HelpOffer?) Choose(HelpRequest request, Random random, DateTimeOffset now)
    {
        var standing = request.Standing.OrderBy(o => o.OfferedAt).ThenBy(o => o.Id).ToList();
        var chosen = standing[random.Next(standing.Count)];
        request.Choose(chosen, now);
        return (HelpTurn.Chosen, chosen);
    }

    private (HelpTurn, HelpOffer?) Say(HelpRequest request, Random random, DateTimeOffset now)
    {
        var own = Present(now).Where(m => m.TeamId == request.TeamId).ToList();
        if (own.Count == 0) return default;
        request.Comment(own[random.Next(own.Count)].PersonId, Pick("comment", random), now);
        return (HelpTurn.Said, null);
    }

    private static (HelpTurn, HelpOffer?) End(HelpRequest request, HelpState end, DateTimeOffset now)
    {
        request.End(end, null, now);
        return (HelpTurn.Ended, null);
    }

    private IEnumerable<Membership> Present(DateTimeOffset now) => parts.Where(m => m.CoversDay(cohort.Today(now)));

    /// <summary>Lines <c>what: words</c> of Help/Sample/help.{language}.txt.</summary>
    private static ILookup<string, string> Load(string language)
    {
        using var reader = new StreamReader(typeof(HelpLife).Assembly.GetManifestResourceStream($"help.{language}.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', 2)).ToLookup(parts => parts[0], parts => parts[1].Trim());
    }
}
