"""Whether the service lives, whether it is ready to answer, and what it counts."""

from fastapi import APIRouter, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from sqlalchemy import text

from web.deps import ServiceDep

router = APIRouter(tags=["health"])


@router.get("/healthz")
def alive() -> dict[str, str]:
    """The process lives."""
    return {"status": "alive"}


@router.get("/readyz")
def ready(opened: ServiceDep) -> dict[str, str]:
    """The database answers and the knowledge is open."""
    with opened.database.begin() as db:
        db.execute(text("select 1"))
    return {"status": "ready", "knowledge": opened.knowledge.folder.name}


@router.get("/metrics")
def metrics() -> Response:
    """Counts and times, as Prometheus text; no path, name or text of a bill among them."""
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
