namespace Rituels.Calendars.Tests;

/// <summary>A calendar that vdirsyncer follows into a folder, where khal lists it.</summary>
internal sealed class Subscription
{
    private readonly OtherPrograms _programs;
    private readonly string _sync, _khal;

    /// <param name="storage">Where the calendar comes from, as vdirsyncer's configuration says it.</param>
    public Subscription(OtherPrograms programs, string storage)
    {
        (_programs, Folder) = (programs, programs.Folder("agenda"));
        _sync = programs.File("vdirsyncer.conf", Vdirsyncer(storage));
        _khal = programs.File("khal.conf", Khal(programs.Folder("cache")));
        programs.Run("vdirsyncer", "-c", _sync, "discover");
    }

    public string Folder { get; }

    public void Synchronise() => _programs.Run("vdirsyncer", "-c", _sync, "sync");

    /// <summary>UID, start, end, whether whole days, status, title and place of each event; hours in UTC, whole days by their last.</summary>
    public string[] List(string from, string span) =>
        [.. _programs.Run("khal", "-c", _khal, "list", "--once", from, span, "--day-format", "",
            "--format", "{uid}|{start-long-full}|{end-long-full}|{all-day}|{status}|{title}|{location}").Select(line => line.Replace(" |", "|"))];

    private string Vdirsyncer(string storage) => $"""
        [general]
        status_path = "{_programs.Folder("status")}"
        [pair agenda]
        a = "feed"
        b = "folder"
        collections = null
        [storage feed]
        {storage}
        [storage folder]
        type = "filesystem"
        path = "{Folder}"
        fileext = ".ics"
        """;

    private string Khal(string cache) => $"""
        [calendars]
        [[agenda]]
        path = {Folder}
        readonly = True
        [sqlite]
        path = {cache}/khal.db
        [locale]
        local_timezone = UTC
        default_timezone = UTC
        timeformat = %H:%M
        dateformat = %Y-%m-%d
        longdateformat = %Y-%m-%d
        datetimeformat = %Y-%m-%d %H:%M
        longdatetimeformat = %Y-%m-%d %H:%M
        """;
}
