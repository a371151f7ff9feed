namespace Rituels.Agenda;

/// <summary>What is worth a second look in a sheet's run of show, at the lines that the form shows.</summary>
internal static class RunDoubts
{
    public static IReadOnlyList<LineFinding> Of(SessionSheet sheet, Folk folk, SheetWords words) =>
        RunCheck.Doubts(RunText.Read(RunText.Write(sheet.RunOfShow, words["run-day"])), sheet, team => folk.Team(team) is not null);
}
