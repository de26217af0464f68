import threading
from collections.abc import Callable
from typing import Any

from pydantic import BaseModel

from web.api.telling import Abandoned, told_events


class Made(BaseModel):
    bill_id: str = "1"


def test_work_ends_where_nobody_listens_any_more() -> None:
    go_on, ended = threading.Event(), threading.Event()
    ends: list[type[Exception]] = []

    def work(tell: Callable[[dict[str, Any]], None]) -> Made:
        tell({"page": 1})
        assert go_on.wait(10)
        try:
            tell({"page": 2})
        except Exception as error:
            ends.append(type(error))
            raise
        finally:
            ended.set()
        return Made()

    events = told_events(work)
    assert b"progress" in next(events)
    events.close()  # type: ignore[attr-defined]
    go_on.set()
    assert ended.wait(10)
    assert ends == [Abandoned]
