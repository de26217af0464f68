"""BM25 as ``bm25s`` gives it, with English stop words."""

import bm25s
from harness import Job, Search, run


def build(job: Job) -> Search:
    """An index of the texts; the model is not used."""
    index = bm25s.BM25()
    index.index(bm25s.tokenize(job["texts"], stopwords="en", show_progress=False), show_progress=False)

    def search(query: str, count: int) -> list[int]:
        words = bm25s.tokenize(query, stopwords="en", show_progress=False, return_ids=False)
        found, _ = index.retrieve(words, k=count, show_progress=False)
        return [int(place) for place in found[0]]

    return search


if __name__ == "__main__":
    run(build)
