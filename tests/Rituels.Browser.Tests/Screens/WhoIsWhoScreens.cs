using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.WhoIsWho;

namespace Rituels.Browser.Tests.Screens;

public static partial class AllScreens
{
    private const string WhosWho = "/{cohort}/people", OneOfUs = WhosWho + "/{person}", AboutTeam = "/{cohort}/teams/{team}/edit";

    private static IEnumerable<Screen> TheDirectory =>
    [
        new(WhosWho, "for a fellow", "/eig-2019/people", Lou, isMain: true),
        new(WhosWho, "of a search", "/eig-2019/people?q=carto&role=fellow", Lou),
        new(WhosWho, "with nobody found", "/eig-2019/people?q=introuvable", Lou),
        new(WhosWho, "of nobody but staff", "/vide/people", Zoe),
        new(WhosWho, "of a closed cohort", "/close/people", Zoe),
        new(WhosWho, "of a crowd", "/foule/people", Zoe),
        new(WhosWho + ".{format:regex(^(vcf|csv)$)}", "opened as a page", "/eig-2019/people.csv", Lou),
        new(OneOfUs, "with all that there is", scene => scene.PageOf(scene.Seed.Ines), Lou, IsMain: true),
        new(OneOfUs, "who hides their address, for staff", scene => scene.PageOf(scene.Seed.Noe), Aya, Unfold),
        new(OneOfUs, "of one's own, blank", scene => scene.PageOf(scene.Seed.Lou), Lou),
        new(OneOfUs, "of a crowd", scene => $"/foule/people/{scene.Friend.Id}", Zoe, Unfold),
        new(WhosWho + "/me", "written", "/eig-2019/people/me", Ines, isMain: true),
        new(WhosWho + "/me", "of staff", "/eig-2019/people/me", Aya),
        new(WhosWho + "/me", "with errors", "/eig-2019/people/me", Lou, page => Fill(page, "#card-phone", "appelez-moi")),
        new(AboutTeam, "", "/eig-2019/teams/carto-demo/edit", Ines, isMain: true),
        new(AboutTeam, "with an error", "/eig-2019/teams/carto-demo/edit", Ines, page => Fill(page, "#links", "ici")),
        .. WithErrors("directory", "#channellink", "ici"),
    ];
}

public sealed partial class Scene
{
    /// <summary>Somebody of the crowd, with a long name from right to left and as much on their card as fits.</summary>
    public Person Friend { get; private set; } = null!;

    public string PageOf(Person person) => $"/eig-2019/people/{person.Id}";

    /// <summary>Cards with much and with little, a hidden address, where staff are reached, what a team is for; and the longest card of a crowd.</summary>
    private async Task AddDirectory()
    {
        Friend = await house.With(db => db.Memberships.Where(m => m.CohortId == Crowd.Cohort.Id && m.PersonId != Zoe.Id).OrderBy(m => m.Id).Select(m => m.Person!).FirstAsync());
        await Keep(
            Written(seed.Cohort, seed.Ines, new(true) { Work = "Développement web", About = "Avant, dix ans dans une coopérative. Aime les ateliers bruyants.", Phone = "06 39 98 00 12", Seat = "Au lieu partagé le mercredi", Links = [new("Code", "https://code.example/ines")] }),
            Written(seed.Cohort, seed.Noe, new(ShowsEmail: false) { Work = "Science des données" }),
            Written(seed.Cohort, seed.Aya, new(true) { Work = "Direction du programme" }),
            Written(Crowd.Cohort, Friend, new(true) { Work = Crowd.Long, About = string.Concat(Enumerable.Repeat(Crowd.Long, 5)), Phone = "+33 6 39 98 00 12", Seat = Crowd.Long + Crowd.Long, Links = [new(Crowd.Long, "https://code.example"), new("مرحبا", "https://salut.example")] }),
            new DirectoryBook { CohortId = seed.Cohort.Id, Contact = "encadrement@eig-2019.example", Channel = "#promo", ChannelLink = "https://chat.example/promo" },
            new DirectoryBook { CohortId = Crowd.Cohort.Id, Contact = $"{Crowd.Long}@demo.example", Channel = Crowd.Long });
        await house.With(async db =>
        {
            foreach (var team in await db.Teams.Where(t => t.Slug == "carto-demo" || t.Slug == "t2").ToListAsync())
            {
                var isLong = team.Slug == "t2";
                team.Mission = isLong ? string.Concat(Enumerable.Repeat(Crowd.Long, 10)) : "Des cartes que l’on comprend sans légende.";
                team.Links = isLong ? [new(Crowd.Long, "https://code.example")] : [new("Code", "https://code.example/carto"), new("Maquettes", "https://maquettes.example/carto")];
            }
            return await db.SaveChangesAsync();
        });
    }

    private Card Written(Cohort cohort, Person person, CardText text)
    {
        var card = new Card { CohortId = cohort.Id, PersonId = person.Id };
        card.Write(text, house.Clock.Now);
        return card;
    }
}
