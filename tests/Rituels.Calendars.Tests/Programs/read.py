"""Reads a calendar with a library that is not ours, and prints its events: UID, start, end, status, summary, location.

Usage: read.py icalendar|vobject|offsets FILE [FIRST-YEAR LAST-YEAR]
Instants come out in UTC, days as they stand. `offsets` prints the offset of each zone, every 37 hours of these years.
"""
import datetime
import io
import sys

UTC = datetime.timezone.utc


def main(how, path, *years):
    with open(path, "rb") as file:
        octets = file.read()
    lines = {"icalendar": icalendar_events, "vobject": vobject_events, "offsets": offsets}[how](octets, *map(int, years))
    sys.stdout.buffer.write("".join(line + "\n" for line in lines).encode())


def icalendar_events(octets):
    import icalendar

    for event in icalendar.Calendar.from_ical(octets).walk("VEVENT"):
        end = event.get("DTEND", event["DTSTART"]).dt
        yield line(event["UID"], event["DTSTART"].dt, end, event["STATUS"], event.get("SUMMARY", ""), event.get("LOCATION", ""))


def vobject_events(octets):
    import vobject

    for event in vobject.readOne(octets.decode()).vevent_list:
        end = event.dtend.value if hasattr(event, "dtend") else event.dtstart.value
        yield line(event.uid.value, event.dtstart.value, end, event.status.value, text(event, "summary"), text(event, "location"))


def offsets(octets, first, last):
    import dateutil.tz

    zones = dateutil.tz.tzical(io.StringIO(octets.decode().replace("\r\n ", "")))
    for name in sorted(zones.keys()):
        at = datetime.datetime(first, 1, 1, tzinfo=UTC)
        while at.year <= last:
            minutes = at.astimezone(zones.get(name)).utcoffset().total_seconds() / 60
            yield f"{name}|{at:%Y-%m-%dT%H:%MZ}|{minutes:g}"
            at += datetime.timedelta(hours=37)


def text(event, name):
    return getattr(event, name).value if hasattr(event, name) else ""


def line(uid, start, end, status, summary, location):
    return "|".join([uid, written(start), written(end), status, summary, location])


def written(value):
    if not isinstance(value, datetime.datetime):
        return f"{value:%Y-%m-%d}"
    return f"{value.astimezone(UTC):%Y-%m-%dT%H:%MZ}"


main(*sys.argv[1:])
