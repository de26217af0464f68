"""Ours: the built knowledge, opened as the service opens it; it was built before, so its seconds are those to open."""

from harness import Job, Search, run

from knowledge import open_knowledge


def build(job: Job) -> Search:
    """The finder; a code stands for its first text."""
    finder = open_knowledge().finder
    places = {code: place for place, code in reversed(list(enumerate(job["codes"])))}

    def search(query: str, count: int) -> list[int]:
        found = (f"{match.system} {match.code}" for match in finder.lookup(query, k=count))
        return [places[code] for code in found if code in places]

    search("warm up", 1)
    return search


if __name__ == "__main__":
    run(build)
