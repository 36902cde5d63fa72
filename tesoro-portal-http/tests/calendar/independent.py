"""A reader of calendar files that knows nothing of ours: Python's `icalendar`.

Reads one file from standard input, and prints what it found as JSON.
"""

import json
import sys

from icalendar import Calendar


def people(value):
    found = value if isinstance(value, list) else [value] if value is not None else []
    return [[str(one.params.get("CN", "")), str(one)] for one in found]


def text(value):
    return None if value is None else str(value)


def main():
    content = sys.stdin.buffer.read()
    calendar = Calendar.from_ical(content)
    events = [
        {
            "uid": text(event.get("UID")),
            "sequence": int(event.get("SEQUENCE")),
            "start": event.decoded("DTSTART").isoformat(),
            "end": event.decoded("DTEND").isoformat(),
            "stamp": event.decoded("DTSTAMP").isoformat(),
            "status": text(event.get("STATUS")),
            "summary": text(event.get("SUMMARY")),
            "location": text(event.get("LOCATION")),
            "description": text(event.get("DESCRIPTION")),
            "url": text(event.get("URL")),
            "organizer": people(event.get("ORGANIZER")),
            "attendees": people(event.get("ATTENDEE")),
        }
        for event in calendar.walk("VEVENT")
    ]
    lines = content.split(b"\r\n")
    print(
        json.dumps(
            {
                "version": text(calendar.get("VERSION")),
                "method": text(calendar.get("METHOD")),
                "events": events,
                "errors": [list(map(str, error)) for part in calendar.walk() for error in part.errors],
                "longest_line": max(map(len, lines)),
                "folded": sum(line.startswith(b" ") for line in lines),
                "bare_ends": sum(b"\n" in line or b"\r" in line for line in lines),
                "ends_with_a_line": lines[-1] == b"",
            }
        )
    )


main()
