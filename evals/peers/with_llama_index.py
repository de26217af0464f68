"""llama-index's retriever over FAISS, as its documentation sets one up."""

import faiss
from harness import Job, Search, run
from llama_index.core import StorageContext, VectorStoreIndex
from llama_index.core.schema import TextNode
from llama_index.embeddings.huggingface import HuggingFaceEmbedding
from llama_index.vector_stores.faiss import FaissVectorStore


def build(job: Job) -> Search:
    """A vector index of the texts."""
    nodes = [TextNode(id_=str(place), text=text) for place, text in enumerate(job["texts"])]
    embedding = HuggingFaceEmbedding(model_name=job["model"])
    storage = StorageContext.from_defaults(vector_store=FaissVectorStore(faiss_index=faiss.IndexFlatIP(384)))
    index = VectorStoreIndex(nodes, storage_context=storage, embed_model=embedding, show_progress=False)

    def search(query: str, count: int) -> list[int]:
        return [int(found.node.node_id) for found in index.as_retriever(similarity_top_k=count).retrieve(query)]

    return search


if __name__ == "__main__":
    run(build)
