"""What the files of the built folder are called: agreed between the workshop that writes them and the shop."""

MANIFEST_FILE = "manifest.json"
CODES_FILE = "codes.sqlite"
OWN_VECTORS_FILE = "own.faiss"
DIAGNOSIS_VECTORS_FILE = "diagnoses.faiss"
WORDS_FILE = "words.npz"
TRIGRAMS_FILE = "trigrams.npz"
