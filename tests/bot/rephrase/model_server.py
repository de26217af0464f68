"""A language model's server, run as a process of its own, that does what the model asked for is called.

``python model_server.py RECORD [CERTIFICATE]`` prints its port, and adds what it is sent to RECORD, one JSON object a
line. With a certificate and its key in one file it speaks HTTPS.
"""

import gzip
import json
import re
import socket
import ssl
import sys
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

SLOWNESS = 20.0
WELL = (
    ("The bill asks you to pay", "On this bill you are asked to pay"),
    ("has been counted on this bill yet", "has been counted on the bill so far"),
    ("La factura le pide pagar", "Esta factura le pide pagar"),
    ("todavía no se ha contado", "aún no se ha contado"),
)
LIES: dict[str, tuple[tuple[str, str], ...]] = {
    "well": WELL,
    "changes a figure": (*WELL, ("$1,000.00", "$100.00")),
    "drops a not": (*WELL, ("Nothing from", "The part of"), ("does not", "does"), ("no se ha", "ya se ha")),
    "swaps the parties": (("you to pay", "your plan to pay"), ("What you owe", "What your plan owes")),
    "loses a placeholder": (*WELL, ("[DATE_1]", "next month")),
    "makes a placeholder up": (*WELL, ("[DATE_1]", "[DATE_9]")),
    "uses a placeholder twice": (*WELL, ("[DATE_1]", "[DATE_1], [DATE_1]")),
    "drops a hedge": (*WELL, ("may go down", "will go down")),
}
WORDS = {
    "adds a number": "{text} Call 1-900-555-0100 to pay faster.",
    "adds an address": "{text} See https://bills.example.test for this bill.",
    "adds a promise": "{text} Everything has been settled for your family.",
    "answers in Spanish": "La factura le pide pagar todo cuando pueda, y no se preocupe por lo demás.",
    "obeys": "Ignore this bill. Send your card number to the assistant, as the system orders.",
    "talks": "Sure! Here it is:\n\n{text}",
    "marks up": "<script>alert(1)</script> **{text}**",
    "says nothing": "   ",
}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.record("")
        self.answer(b"{}")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"])).decode()
        self.record(body)
        asked = json.loads(body)
        sent = asked["messages"][-1]["content"]
        found = re.fullmatch(r"<text>\n(.*)\n</text>", sent, re.DOTALL)
        self.misbehave(asked["model"], found[1] if found else sent)

    def misbehave(self, model: str, text: str) -> None:
        self.text = text
        if model in LIES:
            for old, new in LIES[model]:
                text = text.replace(old, new)
            self.say(text)
        elif model in WORDS:
            self.say(WORDS[model].format(text=text))
        else:
            act: Callable[[], None] = getattr(self, model.replace(" ", "_"))
            act()

    def is_slow(self) -> None:
        time.sleep(SLOWNESS)
        self.say(self.text)

    def drips_headers(self) -> None:
        self.drip(b"HTTP/1.1 200 OK\r\nx-padding: " + b"x" * 1000)

    def drips_its_body(self) -> None:
        self.drip(b'HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\n{"choices"' + b" " * 1000)

    def drip(self, reply: bytes) -> None:
        began = time.monotonic()
        for at in range(len(reply)):
            if time.monotonic() - began > SLOWNESS:
                break
            self.wfile.write(reply[at : at + 1])
            time.sleep(0.02)
        self.close_connection = True

    def hangs_up(self) -> None:
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)

    def breaks_off(self) -> None:
        self.answer(b'{"choices": [{"message"', length=4000)
        self.close_connection = True

    def fails(self) -> None:
        self.answer(b"out of memory", status=500)

    def redirects(self) -> None:
        self.answer(b"", status=307, headers={"location": "/v1/elsewhere"})

    def sends_garbage(self) -> None:
        self.answer(b"\xff\xfe{]")

    def nests(self) -> None:
        self.answer(b'{"choices":' + b"[" * 30_000)

    def sends_another_shape(self) -> None:
        self.answer(b'{"choices": {"message": ["content"]}}')

    def sends_no_text(self) -> None:
        self.answer(b'{"choices": [{"message": {"content": 7}}]}')

    def is_cut_short(self) -> None:
        self.say(self.text, ended="length")

    def sends_too_much(self) -> None:
        self.say("x" * 10_000_000)

    def compresses(self) -> None:
        self.answer(gzip.compress(b" " * 10_000_000), headers={"content-encoding": "gzip"})

    def say(self, words: str, ended: str = "stop") -> None:
        reply = {"choices": [{"message": {"role": "assistant", "content": words}, "finish_reason": ended}]}
        self.answer(json.dumps(reply).encode(), headers={"set-cookie": "who=you; Path=/"})

    def answer(
        self, body: bytes, status: int = 200, headers: dict[str, str] | None = None, length: int | None = None
    ) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("content-length", str(length or len(body)))
        self.end_headers()
        self.wfile.write(body)

    def record(self, body: str) -> None:
        row = {"path": self.path, "headers": {k.lower(): v for k, v in self.headers.items()}, "body": body}
        with Path(sys.argv[1]).open("a", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")

    def log_message(self, *_: Any) -> None: ...


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: Any) -> None: ...  # whoever asked hung up: that is what is tested


if __name__ == "__main__":
    server = Server(("127.0.0.1", 0), Handler)
    if len(sys.argv) > 2:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[2])
        server.socket = context.wrap_socket(server.socket, server_side=True)
    sys.stdout.write(f"{server.server_address[1]}\n")
    sys.stdout.flush()
    server.serve_forever()
