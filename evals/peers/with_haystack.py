"""haystack's retrieval over its FAISS document store, with its own embedders, as its documentation sets one up."""

import tempfile
from pathlib import Path

from harness import Job, Search, run
from haystack import Document
from haystack_integrations.components.embedders.sentence_transformers import (
    SentenceTransformersDocumentEmbedder,
    SentenceTransformersTextEmbedder,
)
from haystack_integrations.components.retrievers.faiss import FAISSEmbeddingRetriever
from haystack_integrations.document_stores.faiss import FAISSDocumentStore


def build(job: Job) -> Search:
    """A store of the texts with their vectors."""
    documents = [Document(id=str(place), content=text) for place, text in enumerate(job["texts"])]
    embedder = SentenceTransformersDocumentEmbedder(model=job["model"], progress_bar=False)
    embedder.warm_up()
    store = FAISSDocumentStore(index_path=str(Path(tempfile.mkdtemp()) / "index"), embedding_dim=384)
    store.write_documents(embedder.run(documents)["documents"])
    asker = SentenceTransformersTextEmbedder(model=job["model"], progress_bar=False)
    asker.warm_up()
    retriever = FAISSEmbeddingRetriever(document_store=store)

    def search(query: str, count: int) -> list[int]:
        found = retriever.run(query_embedding=asker.run(query)["embedding"], top_k=count)
        return [int(document.id) for document in found["documents"]]

    return search


if __name__ == "__main__":
    run(build)
