"""A mail server and a reader of mails that know nothing of ours.

Takes so many mails over SMTP (aiosmtpd), reads each back with Python's own `email`, and prints it as a line of JSON.
The first line printed is the port.
"""

import base64
import email
import email.header
import email.policy
import email.utils
import json
import queue
import socket
import sys

from aiosmtpd.controller import Controller


class Keeper:
    def __init__(self):
        self.kept = queue.Queue()

    async def handle_DATA(self, server, session, envelope):
        self.kept.put((envelope.mail_from, envelope.rcpt_tos, envelope.content))
        return "250 taken"


def shown(value):
    """A header as it is shown: unfolded, its encoded words decoded."""
    return str(email.header.make_header(email.header.decode_header(value.replace("\r\n", ""))))


def people(value):
    pairs = email.utils.getaddresses([value.replace("\r\n", "")])
    return [[shown(name), address] for name, address in pairs]


def leaf(part):
    content = part.get_content()
    return {
        "type": part.get_content_type(),
        "parameters": dict(part["Content-Type"].params),
        "disposition": part.get_content_disposition(),
        "file_name": part.get_filename(),
        "content_id": part["Content-ID"],
        "text": content.replace("\r\n", "\n") if isinstance(content, str) else None,
        "base64": None if isinstance(content, str) else base64.b64encode(content).decode(),
    }


def read(sender, recipients, content):
    # Two readings: the old one for headers, because the new one's own parser fails on some quoted names.
    mail = email.message_from_bytes(content, policy=email.policy.default)
    headers = email.message_from_bytes(content)
    return {
        "mail_from": sender,
        "rcpt_to": recipients,
        "headers": [[name, shown(value)] for name, value in headers.items()],
        "to": people(headers["To"]),
        "from": people(headers["From"]),
        "date": email.utils.parsedate_to_datetime(headers["Date"]).isoformat(),
        "shape": [part.get_content_type() for part in mail.walk()],
        "parts": [leaf(part) for part in mail.walk() if not part.is_multipart()],
        "defects": [f"{part.get_content_type()}: {defect!r}" for part in mail.walk() for defect in part.defects],
        "longest_line": max(len(line) for line in content.split(b"\r\n")),
    }


def main():
    keeper = Keeper()
    # The library looks at its own port once it is up, and so has to be told which.
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(keeper, hostname="127.0.0.1", port=port, enable_SMTPUTF8=False, decode_data=False)
    controller.start()
    print(port, flush=True)
    for _ in range(int(sys.argv[1])):
        print(json.dumps(read(*keeper.kept.get(timeout=60))), flush=True)
    controller.stop()


main()
