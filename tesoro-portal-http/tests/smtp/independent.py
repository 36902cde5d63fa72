"""A mail server and a reader of mails that know nothing of ours.

Takes so many mails over SMTP (aiosmtpd), reads each back with Python's own `email`, and prints it as a line of JSON.
The first line printed is the port.
"""

import base64
import email
import email.policy
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


def defects(part):
    found = [f"{part.get_content_type()}: {defect!r}" for defect in part.defects]
    for name, value in part.items():
        found += [f"{name}: {defect!r}" for defect in getattr(value, "defects", [])]
    return found


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
    mail = email.message_from_bytes(content, policy=email.policy.default)
    return {
        "mail_from": sender,
        "rcpt_to": recipients,
        "headers": [[name, str(value)] for name, value in mail.items()],
        "to": [[address.display_name, address.addr_spec] for address in mail["To"].addresses],
        "from": [[address.display_name, address.addr_spec] for address in mail["From"].addresses],
        "date": mail["Date"].datetime.isoformat(),
        "shape": [part.get_content_type() for part in mail.walk()],
        "parts": [leaf(part) for part in mail.walk() if not part.is_multipart()],
        "defects": [defect for part in mail.walk() for defect in defects(part)],
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
