using Rituels.Agenda;
using Rituels.Tests.House;
using Rituels.Tests.Programme;

namespace Rituels.Tests.Agenda;

/// <summary>The same form of a session, sent twice one after the other and several times at once, is done once and is no conflict.</summary>
public class PressedTwiceTests
{
    [Theory, OnEachDatabase]
    public Task Cancelled(string database) => Twice(database, sheet => sheet, "/cancel", "", []);

    [Theory, OnEachDatabase]
    public Task Brought_back(string database) => Twice(database, sheet => sheet.WithStatus(SessionStatus.Cancelled), "/cancel", "Back", []);

    [Theory, OnEachDatabase]
    public Task Moved(string database) => Twice(database, sheet => sheet, "/move", "", [("Move.Starts", "2019-03-21")]);

    [Theory, OnEachDatabase]
    public Task Decided(string database) => Twice(database, sheet => sheet with { Alternatives = [new(2019, 3, 28)], Status = SessionStatus.Tentative }, "/move", "Decide", [("day", "2019-03-28")]);

    [Theory, OnEachDatabase]
    public Task Edited(string database) => Twice(database, sheet => sheet, "/edit", "", [("Sheet.Title", "Autre nom")]);

    private static async Task Twice(string database, Func<SessionSheet, SessionSheet> before, string part, string handler, (string, string)[] changes)
    {
        await using var scene = await Scene.Open(database);
        var session = await scene.Plan(before(Planned.Plenary(scene)));
        var fields = await scene.Fill(session.At(part), handler, changes);
        var address = session.At(part) + (handler.Length > 0 ? $"?handler={handler}" : "");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Press()));
        Assert.All([.. answers, await Press()], answer => Scene.Went(answer, session.At("?done=saved")));
        Assert.Single(await scene.Changes(session));

        Task<HttpResponseMessage> Press() => scene.Staff.PostAsync(address, new FormUrlEncodedContent(fields), Scene.Stop);
    }
}
