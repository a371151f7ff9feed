using Microsoft.Playwright;
using Rituels.Browser.Tests.House;

namespace Rituels.Browser.Tests.Screens;

/// <summary>Nothing has to be scrolled sideways, however small the window and however long the names.</summary>
public class LayoutTests(SharedScene shared) : ScreenTest(shared)
{
    public static TheoryData<string> Screens => [.. AllScreens.All.Where(screen => screen.IsMain || screen.State.Contains("crowd", StringComparison.Ordinal)).Select(screen => screen.Name)];

    /// <summary>A desktop zoomed to 200 %, a small phone, and a phone zoomed to 200 %.</summary>
    private static readonly int[] Widths = [640, 320, 195];

    [Theory, MemberData(nameof(Screens))]
    public async Task Zoomed_to_200_percent_nothing_sticks_out_of(string name)
    {
        var screen = AllScreens.All.Single(s => s.Name == name);
        await Look(screen, new Device(640, 450) { Scale = 2 }, async page =>
        {
            foreach (var width in Widths)
            {
                await page.SetViewportSizeAsync(width, 600);
                Assert.Equal((width, ""), (width, await Layout.Overflow(page)));
            }
        });
    }

    public static TheoryData<string, string> Crowded => new()
    {
        { "the form", "/foule/retrospectives/2019-W10/t1/edit" }, { "the week", "/foule/retrospectives/2019-W10" },
        { "settings of teams", "/foule/settings/teams" }, { "settings of people", "/foule/settings/people" }, { "settings of a team", "/foule/settings/teams/t2" },
        { "the file", "/foule/settings/file" }, { "the settings", "/foule/settings" },
    };

    [Theory, MemberData(nameof(Crowded))]
    public Task Long_names_emoji_and_right_to_left_texts_fit_in(string what, string address) =>
        Look(new Screen(what, "", address, scene => scene.Zoe), Device.Phone, async page =>
        {
            Assert.Equal("", await Layout.Overflow(page));
            await page.SetViewportSizeAsync(1280, 900);
            Assert.Equal("", await Layout.Overflow(page));
        });

    /// <summary>What stands below the title begins where the title does, and choices are read whole.</summary>
    [Fact]
    public Task On_a_phone_the_agenda_stands_on_one_line_with_its_title() =>
        Look(new Screen("agenda", "", "/eig-2019/agenda", scene => scene.Seed.Ines), new Device(390, 844), async page =>
        {
            Assert.Equal("", await Layout.Overflow(page));
            Assert.Equal(0, await page.EvaluateAsync<double>("() => document.querySelector('main h1').getBoundingClientRect().left - document.querySelector('main .actions.end').getBoundingClientRect().left"));
            Assert.Empty(await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('.filter > select')].filter(select => {
                    const bare = select.cloneNode(true);
                    Object.assign(bare.style, { position: 'absolute', inlineSize: 'max-content' });
                    document.querySelector('.filter').append(bare);
                    const cut = bare.offsetWidth > select.offsetWidth;
                    bare.remove();
                    return cut;
                }).map(select => select.id)
                """));
        });

    /// <summary>On a phone what a message met stands beside its label, line below line.</summary>
    [Fact]
    public Task On_a_phone_the_state_of_a_message_stands_in_one_column() =>
        Look(new Screen("delivery", "", "/foule/delivery/retrospectives/digest-1001/2019-W09?state=failed", scene => scene.Zoe), new Device(390, 844), async page =>
        {
            var lefts = await page.EvaluateAsync<double[]>("() => [...document.querySelectorAll('.data td:last-child')].flatMap(cell => [...cell.children].map(line => Math.round(line.getBoundingClientRect().left)))");
            Assert.True(lefts.Length > 3);
            Assert.Single(lefts.Distinct());
        });

    [Fact]
    public Task Whoever_wants_calm_sees_nothing_move() =>
        Look(new Screen("form", "", scene => scene.Seed.Form(), scene => scene.Seed.Ines), Device.Desktop with { WantsCalm = true }, async page =>
            Assert.Equal(0, await page.EvaluateAsync<int>("() => [...document.querySelectorAll('*')].filter(e => parseFloat(getComputedStyle(e).transitionDuration) > .01 || parseFloat(getComputedStyle(e).animationDuration) > .01).length")));
}
