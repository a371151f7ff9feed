using Rituels.Programme;
using Rituels.Talks;

namespace Rituels.Browser.Tests.Screens;

public static partial class AllScreens
{
    private const string Talking = "/{cohort}/talks", ATalk = Talking + "/{id}";

    private static IEnumerable<Screen> TheTalks =>
    [
        new(Talking, "for a fellow", "/eig-2019/talks", Lou, isMain: true),
        new(Talking, "for an outsider", "/eig-2019/talks"),
        new(Talking, "that nobody finds", "/eig-2019/talks?q=introuvable", Lou),
        new(Talking, "of nobody", "/vide/talks", Zoe),
        new(Talking, "of a closed cohort", "/close/talks", Zoe),
        new(Talking + "/new", "", "/eig-2019/talks/new", Ines, Unfold, isMain: true),
        new(Talking + "/new", "with errors", "/eig-2019/talks/new", Maud, Send),
        new(ATalk, "that is an idea", scene => scene.Talk("idea"), Lou),
        new(ATalk, "that is proposed", scene => scene.Talk("proposed"), Ines),
        new(ATalk, "that is full", scene => scene.Talk("full"), Maud, IsMain: true),
        new(ATalk, "that is full, for who gives it", scene => scene.Talk("full"), Ines),
        new(ATalk, "that is open, for an outsider", scene => scene.Talk("full")),
        new(ATalk, "that was held", scene => scene.Talk("held"), Ines),
        new(ATalk, "that was told", scene => scene.Talk("told"), Lou),
        new(ATalk, "that was dropped", scene => scene.Talk("dropped"), Aya),
        new(ATalk + "/edit", "", scene => scene.Talk("full") + "/edit", Ines, Unfold),
        new(ATalk + "/edit", "with an error", scene => scene.Talk("full") + "/edit", Ines, page => Fill(page, "#typed-title", "")),
        new(ATalk + "/date", "", scene => scene.Talk("proposed") + "/date", Ines),
        new(ATalk + "/date", "with an error", scene => scene.Talk("full") + "/date", Ines, page => Fill(page, "#typed-seats", "1")),
        new(ATalk + "/tell", "", scene => scene.Talk("held") + "/tell", Ines),
        new(ATalk + "/tell", "with an error", scene => scene.Talk("held") + "/tell", Ines, page => Fill(page, "#slides", "ici")),
        .. WithErrors("talks", "#maildays", "bientôt"),
    ];
}

public sealed partial class Scene
{
    /// <summary>A talk in each state, one of them with a waiting list.</summary>
    private Task AddTalks()
    {
        var now = house.Clock.Now;
        Talk Propose(string name, string title, string kind = "talk", TalkAudience audience = TalkAudience.Open)
        {
            var talk = Rituels.Talks.Talk.Begin(seed.Cohort, $"own/{name}", seed.Ines.Id, now.AddDays(-20));
            talk.Describe(new(title, kind, seed.Ines.Id)
            {
                About = "Ce que permettent les licences ouvertes, en trois cas vécus.\nOn repart avec une fiche.", Audience = audience, With = [seed.Noe.Id], Guests = [new("Zoé Dehors", "Juriste, elle relit des licences depuis dix ans.")],
                Wishes = "Un jeudi midi en mars", Gear = "Un écran, deux tableaux", Link = "https://visio.example/talks/une-adresse-bien-longue-pour-un-telephone",
            }, now.AddDays(-20));
            return talk;
        }
        var idea = Rituels.Talks.Talk.Idea(seed.Cohort, "Une formation à Git, depuis le début", "Trois personnes la demandent.", "own/idea", seed.Maud.Id, now.AddDays(-4));
        foreach (var person in new[] { seed.Noe, seed.Ines }) idea.Voices.Add(new TalkVoice { CohortId = seed.Cohort.Id, TalkId = idea.Id, PersonId = person.Id, Comes = true, Gives = person == seed.Noe });
        var (proposed, full, held, told, dropped) = (Propose("proposed", "Les interfaces expliquées à table", "noon"), Propose("full", "Lire une licence sans s’endormir"), Propose("held", "Dessiner une carte à la main", "workshop", TalkAudience.Fellows),
            Propose("told", "Premiers pas en ligne de commande", "training"), Propose("dropped", "Soirée des cartographes libres", "outside"));
        full.Date(At(new(2019, 3, 14), 1), now);
        foreach (var person in new[] { seed.Lou, seed.Maud }) full.SignUp(person.Id, now);
        held.Date(At(new(2019, 3, 1)), now);
        told.Date(At(new(2019, 2, 21)), now);
        told.Tell("https://slides.example/ligne-de-commande", "https://photos.example/1", "Tout le monde a compté les lignes d’un vrai fichier.", now.AddDays(-10));
        dropped.Date(At(new(2019, 3, 20)), now);
        dropped.Drop(now);
        return Keep(idea, proposed, full, held, told, dropped);
    }

    private static TalkWhen At(DateOnly day, int? seats = null) => new(day, new(12, 30), new(13, 30), "Tiers-lieu, salle 2", "", seats);

    public string Talk(string name) => house.With(db => Task.FromResult($"/eig-2019/talks/{db.Set<Talk>().Single(t => t.Source == $"own/{name}").Id}")).GetAwaiter().GetResult();
}
