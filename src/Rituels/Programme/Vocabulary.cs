namespace Rituels.Programme;

/// <summary>A word of the cohort for a thing of the programme. <c>Feminine</c> matters in French (la startup, le défi).</summary>
public sealed record Term(string One, string Many, bool Feminine = false);

/// <summary>One language's words for team (défi), fellow (EIG) and mentor.</summary>
public sealed record Terms(Term Team, Term Fellow, Term Mentor);

/// <summary>How a cohort names its teams, fellows and mentors, in each language.</summary>
public sealed record Vocabulary(Terms Fr, Terms En)
{
    public static readonly Vocabulary Default = new(
        new(new("défi", "défis"), new("EIG", "EIG"), new("mentor", "mentors")),
        new(new("team", "teams"), new("fellow", "fellows"), new("mentor", "mentors")));

    public Terms In(string language) => language == "fr" ? Fr : En;
}
