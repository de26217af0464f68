"""The most alike texts as ``rapidfuzz`` finds them, words in any order."""

from harness import Job, Search, run
from rapidfuzz import fuzz, process, utils


def build(job: Job) -> Search:
    """The texts in small letters; the model is not used."""
    ready = [utils.default_process(text) for text in job["texts"]]

    def search(query: str, count: int) -> list[int]:
        found = process.extract(utils.default_process(query), ready, scorer=fuzz.token_set_ratio, limit=count)
        return [place for _, _, place in found]

    return search


if __name__ == "__main__":
    run(build)
