using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>The <c>words</c> of a cohort's file: how it names teams, fellows and mentors in French and English.</summary>
internal sealed class YamlVocabulary(YamlMap cohort, Findings findings)
{
    /// <summary>Null when the file has none: the cohort keeps the words it has.</summary>
    public Vocabulary? Read() => cohort.Map("words", "fr", "en") is not { } map ? null
        : new Vocabulary(TermsOf(map, "fr", Vocabulary.Default.Fr), TermsOf(map, "en", Vocabulary.Default.En));

    private Terms TermsOf(YamlMap words, string language, Terms usual) => words.Map(language, "team", "fellow", "mentor") is not { } map ? usual
        : new Terms(TermOf(map, "team", usual.Team), TermOf(map, "fellow", usual.Fellow), TermOf(map, "mentor", usual.Mentor));

    private Term TermOf(YamlMap terms, string key, Term usual)
    {
        if (terms.Map(key, "one", "many", "feminine") is not { } map) return usual;
        var one = map.Need("one", CohortLimits.Word);
        var many = map.Need("many", CohortLimits.Word);
        foreach (var part in new[] { ("one", one), ("many", many) })
            if (part.Item2.IndexOfAny(['{', '}', '<', '>']) >= 0) findings.Problem(map.LineOf(part.Item1), "word-with-signs", part.Item2);
        return new Term(one, many, map.OneOf("feminine", false, ("true", true), ("false", false)));
    }
}
