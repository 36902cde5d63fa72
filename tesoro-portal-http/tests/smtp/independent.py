"""A mail server and a reader of mails that know nothing of ours.

Takes so many mails over SMTP (aiosmtpd), reads each back with Python's own `email`, and prints it as a line of JSON.
The first line printed is the port. With `starttls` or `tls`, and a folder with `cert.pem` and `key.pem`, it takes mails over
TLS only, and from nobody but the user `portal` with the password `Sesam 7`. To addresses that begin with `full.` it says
that it cannot now, to those that begin with `gone.` that it never will.
"""

import base64
import email
import email.header
import email.policy
import email.utils
import json
import queue
import socket
import ssl
import sys

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult


class Keeper:
    def __init__(self):
        self.kept = queue.Queue()

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address.startswith("full."):
            return "452 4.2.2 The mailbox is full"
        if address.startswith("gone."):
            return "550 5.1.1 No such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        way = {
            "connection": session.peer[1],
            "tls": session.ssl is not None or server._over_ssl,
            "login": session.auth_data.login.decode() if session.authenticated else None,
        }
        self.kept.put((way, envelope.mail_from, envelope.rcpt_tos, envelope.content))
        return "250 taken"


def known(server, session, envelope, mechanism, data):
    return AuthResult(success=(data.login, data.password) == (b"portal", b"Sesam 7"), handled=False, auth_data=data)


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


def read(way, sender, recipients, content):
    # Two readings: the old one for headers, because the new one's own parser fails on some quoted names.
    mail = email.message_from_bytes(content, policy=email.policy.default)
    headers = email.message_from_bytes(content)
    return {
        **way,
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
    protection = {}
    if len(sys.argv) > 2:
        # The library connects to itself with the context of the server, once it is up.
        context = ssl.SSLContext(ssl.PROTOCOL_TLS)
        context.load_cert_chain(f"{sys.argv[3]}/cert.pem", f"{sys.argv[3]}/key.pem")
        protection = {"authenticator": known, "auth_required": True}
        if sys.argv[2] == "starttls":
            protection |= {"tls_context": context, "require_starttls": True}
        else:
            protection |= {"ssl_context": context, "auth_require_tls": False}
    controller = Controller(
        keeper, hostname="127.0.0.1", port=port, enable_SMTPUTF8=False, decode_data=False, **protection
    )
    controller.start()
    print(port, flush=True)
    for _ in range(int(sys.argv[1])):
        print(json.dumps(read(*keeper.kept.get(timeout=60))), flush=True)
    controller.stop()


main()
