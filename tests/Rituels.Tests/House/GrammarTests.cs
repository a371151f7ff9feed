using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Tests.House;

public class GrammarTests
{
    [Theory]
    [InlineData("équipe", true, "l’équipe, de l’équipe, à l’équipe, d’équipe, cette équipe")]
    [InlineData("hôte", false, "l’hôte, de l’hôte, à l’hôte, d’hôte, cet hôte")]
    [InlineData("héros", false, "le héros, du héros, au héros, de héros, ce héros")]
    [InlineData("Halle", true, "la Halle, de la Halle, à la Halle, de Halle, cette Halle")]
    [InlineData("hackathon du mois", false, "le hackathon du mois, du hackathon du mois, au hackathon du mois, de hackathon du mois, ce hackathon du mois")]
    [InlineData("hiboux", false, "le hiboux, du hiboux, au hiboux, de hiboux, ce hiboux")]
    [InlineData("œuvre", true, "l’œuvre, de l’œuvre, à l’œuvre, d’œuvre, cette œuvre")]
    [InlineData("yaourt", false, "le yaourt, du yaourt, au yaourt, de yaourt, ce yaourt")]
    [InlineData("", false, "le , du , au , de , ce ")]
    public void French_articles_elide_except_before_an_aspirated_h(string word, bool feminine, string said) =>
        Assert.Equal(said, Say("fr", word, feminine, "{le:team}, {du:team}, {au:team}, {de:team}, {ce:team}"));

    [Theory]
    [InlineData("Été 2027", "d’Été 2027")]
    [InlineData("Promotion 3", "de Promotion 3")]
    [InlineData("2027", "de 2027")]
    public void A_name_elides_after_de(string name, string said) => Assert.Equal(said, Grammar.Fill("{de:0}", Tongue.Of("fr", Vocabulary.Default), [name]));

    [Theory]
    [InlineData("host", "a host")]
    [InlineData("hour", "an hour")]
    [InlineData("unit", "a unit")]
    [InlineData("year", "a year")]
    [InlineData("agency", "an agency")]
    public void The_English_article_follows_the_sound(string word, string said) => Assert.Equal(said, Say("en", word, false, "{a:team}"));

    [Fact]
    public void What_is_said_to_a_team_uses_the_words_of_its_cohort()
    {
        var terms = Vocabulary.Default.Fr with { Team = new Term("startup", "startups", true) };
        foreach (var (language, said) in new[] { ("fr", "Écrire à la startup"), ("en", "Write to the startup") })
            Assert.Equal(said, new ProgrammeWords(Tongue.Of(language, new Vocabulary(terms, terms)))["write-to-team"]);
    }

    /// <summary>“1 weeks” was said before.</summary>
    [Theory, InlineData("fr"), InlineData("en")]
    public void The_summary_of_a_simulation_puts_no_number_before_what_it_counts(string language) =>
        Assert.DoesNotMatch(@"\{[0-4]\} \p{L}", WordBook.In(language).Single(book => book.Name == "TerminalWords").Words["simulate-done"]);

    private static string Say(string language, string word, bool feminine, string text)
    {
        var terms = Vocabulary.Default.Fr with { Team = new Term(word, word + "s", feminine) };
        return Grammar.Fill(text, Tongue.Of(language, new Vocabulary(terms, terms)), []);
    }
}
