using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Retrospectives;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>Noé uses no mouse.</summary>
public class KeyboardTests(Chromium chromium) : CohortTest(chromium)
{
    /// <summary>What has the focus: its name or text, and whether it, or the label drawn around it, shows so.</summary>
    private const string Focused = """
        () => {
            const at = document.activeElement, drawn = at.closest('.moods label') ?? at, style = getComputedStyle(drawn);
            const box = drawn.getBoundingClientRect();
            return {
                name: at === document.body ? '' : at.name || at.textContent.trim().replace(/\s+/g, ' '),
                isShown: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.width > 10 && box.height > 10,
                isInView: box.top < innerHeight && box.bottom > 0,
            };
        }
        """;

    private sealed class Focus
    {
        public string Name { get; set; } = "";
        public bool IsShown { get; set; }
        public bool IsInView { get; set; }
    }

    private IPage _page = null!;

    protected override async Task Prepare()
    {
        _page = await OpenAs(Seed.Noe, Device.Desktop, Seed.Form());
        await _page.Sees("Votre semaine, en cinq minutes");
    }

    private Task<Focus> FocusedNow() => _page.EvaluateAsync<Focus>(Focused);

    [Fact]
    public async Task The_form_is_filled_and_filed_by_keyboard()
    {
        await _page.Keyboard.PressAsync("Tab");
        Assert.Equal("Aller au contenu", (await FocusedNow()).Name);
        await _page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await _page.EvaluateAsync<string>("() => document.activeElement.id"));

        await _page.Keyboard.PressAsync("Tab");
        Assert.Equal("mood", (await FocusedNow()).Name);
        foreach (var key in new[] { "ArrowRight", "ArrowRight" }) await _page.Keyboard.PressAsync(key);
        await _page.Keyboard.PressAsync("Tab");
        await _page.Keyboard.TypeAsync("Finir la carte");
        while ((await FocusedNow()).Name != "action") await _page.Keyboard.PressAsync("Tab");
        await _page.Keyboard.PressAsync("Enter");
        await _page.Sees("C’est déposé, merci !");
        var filed = Assert.Single(await House.With(db => db.Set<Retrospective>().ToListAsync()));
        Assert.Equal((3, "Finir la carte"), (filed.Mood, filed.Answers["priority"]));
    }

    [Fact]
    public async Task The_focus_goes_through_the_page_in_its_order_and_is_always_seen()
    {
        var way = new List<Focus>();
        for (var step = 0; step < 60; step++)
        {
            await _page.Keyboard.PressAsync("Tab");
            if (await FocusedNow() is not { Name.Length: > 0 } focus) break;
            // A date field has several stops.
            if (way.Count == 0 || way[^1].Name != focus.Name) way.Add(focus);
        }
        Assert.Equal(
            ["Aller au contenu", "Promotion 3", "Cette semaine", "Agenda", "Entraide", "Défis", "Plus", "Mon compte : Noé", "mood", "priority", "victories", "difficulties", "help",
             "keyDate", "keyDateText", "action"], way.Select(focus => focus.Name).Take(16));
        Assert.Equal([], way.Where(focus => !focus.IsShown || !focus.IsInView).Select(focus => focus.Name));
    }

    [Fact]
    public async Task After_an_error_the_focus_is_on_what_to_correct()
    {
        await _page.Button("Déposer").FocusAsync();
        await _page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(_page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await _page.Keyboard.PressAsync("Tab");
        await _page.Keyboard.PressAsync("Enter");
        await _page.Keyboard.PressAsync("Tab");
        Assert.Equal("mood", (await FocusedNow()).Name);
    }

    [Fact]
    public async Task A_menu_opens_with_a_key_and_closes_with_another_where_one_was()
    {
        var menu = _page.Locator(".site summary");
        var first = _page.Link("Annuaire");
        await menu.FocusAsync();
        await Assertions.Expect(first).ToBeHiddenAsync();
        await _page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(first).ToBeVisibleAsync();
        await _page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(first).ToBeFocusedAsync();
        await _page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(first).ToBeHiddenAsync();
        await Assertions.Expect(menu).ToBeFocusedAsync();
    }
}
