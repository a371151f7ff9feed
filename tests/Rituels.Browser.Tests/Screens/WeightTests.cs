using Microsoft.Playwright;
using Rituels.Browser.Tests.House;

namespace Rituels.Browser.Tests.Screens;

/// <summary>A first visit, with nothing kept from an earlier one, stays light.</summary>
public class WeightTests(SharedScene shared) : ScreenTest(shared)
{
    private const int Most = 60_000;

    public static TheoryData<string> Pages => ["/ signed out", "/{cohort}/retrospectives/{week}/{team}/edit empty", "/{cohort}/retrospectives/{week?} after the mail", "/{cohort}/retrospectives/{week?} of a crowd",
        "/{cohort}/agenda for an outsider", "/{cohort}/agenda of a crowd", "/{cohort}/agenda/sessions/{id} for a fellow", "/{cohort}/agenda/year of a crowd"];

    [Theory, MemberData(nameof(Pages))]
    public async Task A_first_visit_takes_less_than_60_kB(string name)
    {
        var screen = AllScreens.All.Single(s => s.Name == name);
        await Look(screen, Device.Phone, async page =>
        {
            var parts = new List<(string Url, int Bytes)>();
            await using var context = await Fresh(page);
            var first = await context.NewPageAsync();
            var answered = new List<IRequest>();
            first.RequestFinished += (_, request) => answered.Add(request);
            await first.GotoAsync(page.Url, new() { WaitUntil = WaitUntilState.NetworkIdle });
            foreach (var request in answered.ToList())
            {
                var sizes = await request.SizesAsync();
                parts.Add((request.Url, sizes.ResponseBodySize + sizes.ResponseHeadersSize));
            }
            Assert.True(parts.Count >= 4, string.Join('\n', parts));
            Assert.True(parts.Sum(part => part.Bytes) < Most, string.Join('\n', parts));
        });
    }

    private static async Task<IBrowserContext> Fresh(IPage page) =>
        await page.Context.Browser!.NewContextAsync(new() { StorageState = await page.Context.StorageStateAsync() });
}
