using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>What a new session has to prepare: as the cohort chose, else the product's own list.</summary>
internal static class ChecklistTemplate
{
    private static readonly (int DaysBefore, string Key)[] Own = [(14, "chore-place"), (14, "chore-speakers"), (7, "chore-run"), (7, "chore-mail"), (1, "chore-room")];

    public static IReadOnlyList<Chore> ChecklistFor(this AgendaBook book, SheetWords words) => book.Checklist is { } chosen
        ? [.. chosen.Select(chore => chore with { Id = NewId.Next() })]
        : [.. Own.Select(chore => new Chore(NewId.Next(), words[chore.Key], chore.DaysBefore))];
}
