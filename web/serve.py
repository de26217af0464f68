"""Runs the service in this process and says where it is."""

import uvicorn

from web.app import create_app
from web.settings import settings


def run(host: str, port: int) -> None:
    """Serves until stopped; prints the address first. Raises KnowledgeMissing where nothing was built."""
    app = create_app(settings())
    print(f"plainbill is at http://{host}:{port}", flush=True)  # noqa: T201
    uvicorn.run(app, host=host, port=port, log_level="warning", access_log=False)
