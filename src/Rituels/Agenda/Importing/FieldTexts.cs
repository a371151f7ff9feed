namespace Rituels.Agenda;

/// <summary>What a sheet says of a field, as its reader writes days and hours.</summary>
internal sealed class FieldTexts(AgendaWords agenda)
{
    public string Of(PlanningField field, SessionSheet sheet) => field.Key switch
    {
        "days" => sheet.Starts == default ? "" : agenda.Days(sheet),
        "hours" => agenda.Hours(sheet.From, sheet.Until),
        "status" => agenda[$"status-{sheet.Status}"],
        "audience" => sheet.Audience.Count == 0 ? "" : agenda.Audience(sheet),
        _ => field.Of(sheet),
    };
}
