using Rituels.Agenda;
using Rituels.Tests.House;

namespace Rituels.Tests.Agenda;

/// <summary>Documents of one cohort that are not each other's: a title that both have is two sessions.</summary>
public class PlanningApartTests
{
    private const string Head = "| Date | Public | Titre |\n|---|---|---|\n";
    private const string Spring = Head + "| 11 mars | EIG | Lancement |\n| 18 mars | EIG | Séminaire |\n| 25 mars | EIG | Données |\n| 1er avril | EIG | Produit |\n";
    private const string Autumn = Head + "| 9 septembre | EIG | Rentrée |\n| 16 septembre | EIG | Séminaire |\n| 23 septembre | EIG | Code |\n| 30 septembre | EIG | Droit |\n| 7 octobre | EIG | Bilan |\n";

    [Theory, OnEachDatabase]
    public async Task Another_document_takes_no_session_over(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        await agenda.Import(Spring);
        Assert.Equal("+ Rentrée, + Séminaire, + Code, + Droit, + Bilan", PlanningHouse.Told(await agenda.Import(Autumn)));
        Assert.Equal(["2019-03-18", "2019-09-16"], (await agenda.Sessions()).Where(session => session.Sheet.Title == "Séminaire").Select(session => $"{session.FirstDay:yyyy-MM-dd}"));
        Assert.Equal("= Lancement, = Séminaire, = Données, = Produit", PlanningHouse.Told(await agenda.Import(Spring)));
    }

    /// <summary>However near: by less than its day and title, a session is only found in its own document.</summary>
    [Theory, OnEachDatabase]
    public async Task Another_document_of_the_same_weeks_takes_no_session_over(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        await agenda.Import(Spring);
        var document = Head + "| 12 mars | EIG | Cuisine |\n| 25 mars | EIG | Séminaire |\n| 26 mars | EIG | Chant |\n| 27 mars | EIG | Danse |\n";
        Assert.Equal("+ Cuisine, + Séminaire, + Chant, + Danse", PlanningHouse.Told(await agenda.Import(document)));
        Assert.Equal("= Lancement, ~ Séminaire days, = Données, = Produit", PlanningHouse.Told(await agenda.Import(Spring.Replace("18 mars", "20 mars"))));
        Assert.Equal(["2019-03-20", "2019-03-25"], (await agenda.Sessions()).Where(session => session.Sheet.Title == "Séminaire").Select(session => $"{session.FirstDay:yyyy-MM-dd}"));
    }

    /// <summary>A year always has something on that day, or of that kind.</summary>
    [Theory, OnEachDatabase]
    public async Task A_document_of_one_session_or_two_takes_none_of_a_year_over(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        const string Year = Head + "| 14 mars | EIG | Plénière droit |\n| 11 avril | EIG | Plénière données |\n| 9 mai | EIG | Plénière design |\n| 6 juin | EIG | Plénière code |\n";
        await agenda.Import(Year);
        Assert.Equal("+ Plénière exceptionnelle", PlanningHouse.Told(await agenda.Import(Head + "| 25 avril | EIG | Plénière exceptionnelle |\n")));
        Assert.Equal("+ Soirée jeux, + Apéro", PlanningHouse.Told(await agenda.Import(Head + "| 14 mars | EIG | Soirée jeux |\n| 20 mars | EIG | Apéro |\n")));
        Assert.Equal("= Plénière droit, = Plénière données, ~ Plénière accessibilité title, = Plénière code", PlanningHouse.Told(await agenda.Import(Year.Replace("design", "accessibilité"))));
        Assert.Equal(7, (await agenda.Sessions()).Count);
    }

    /// <summary>What stands here now, under a title that somebody gave it, is found by another document that calls it so.</summary>
    [Theory, OnEachDatabase]
    public async Task A_session_that_was_corrected_is_the_same_session(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        await agenda.Import(Head + "| 8 mars | EIG | Atelier données |\n");
        await agenda.Edit(sheet => sheet with { Title = "Atelier cartes" });
        Assert.Equal("= Atelier cartes, + Rentrée, + Séminaire, + Code, + Droit, + Bilan", PlanningHouse.Told(await agenda.Import(Head + "| 8 mars | EIG | Atelier cartes |\n" + Autumn[Head.Length..])));
        Assert.Equal(6, (await agenda.Sessions()).Count);
    }

    /// <summary>Next year's document begins like this year's, and is shorter.</summary>
    [Theory, OnEachDatabase]
    public async Task A_session_that_took_place_does_not_move_to_days_to_come(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        await agenda.Import(Head + "| 12 février | EIG | Restitution |\n");
        Assert.Equal("+ Restitution", PlanningHouse.Told(await agenda.Import(Head + "| 26 mars | EIG | Restitution |\n")));
        Assert.Equal("~ Restitution days", PlanningHouse.Told(await agenda.Import(Head + "| 2 avril | EIG | Restitution |\n")));
        Assert.Equal(["2019-02-12", "2019-04-02"], (await agenda.Sessions()).Select(session => $"{session.FirstDay:yyyy-MM-dd}"));
    }

    /// <summary>A day that was moved here first is where the document then finds it.</summary>
    [Theory, OnEachDatabase]
    public async Task A_session_that_somebody_moved_far_is_found_where_it_is(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        await agenda.Import(Spring);
        await agenda.Edit(sheet => sheet with { Starts = new(2019, 9, 9), Ends = new(2019, 9, 9) });
        Assert.Equal("= Séminaire, = Données, = Produit, = Lancement", PlanningHouse.Told(await agenda.Import(Spring.Replace("| 11 mars | EIG | Lancement |\n", "") + "| 9 septembre | EIG | Lancement |\n")));
        Assert.Equal(4, (await agenda.Sessions()).Count);
    }
}
