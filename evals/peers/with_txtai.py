"""txtai's hybrid index, dense and BM25, as its documentation sets one up."""

from harness import Job, Search, run
from txtai import Embeddings


def build(job: Job) -> Search:
    """A hybrid index of the texts."""
    index = Embeddings(path=job["model"], hybrid=True, content=False, gpu=False)
    index.index((place, text, None) for place, text in enumerate(job["texts"]))
    return lambda query, count: [int(place) for place, _ in index.search(query, count)]


if __name__ == "__main__":
    run(build)
