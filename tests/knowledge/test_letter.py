import pytest

from knowledge.exceptions import TopicInvalid
from knowledge.letter import load_frame, load_letters, parse
from knowledge.topic import LANGUAGES


def test_a_file_is_front_matter_and_three_templates() -> None:
    front, parts = parse("x.md", "---\ntitle: T\nsubject: S\n---\nbody\n---\nnotes\n---\ncall\n")
    assert front == {"title": "T", "subject": "S"}
    assert [part.strip() for part in parts] == ["body", "notes", "call"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---\ntitle: T\nsubject: S\n---\nbody\n",
        "---\ntitle: T\n---\na\n---\nb\n---\nc\n",
        "---\n- x\n---\na\n---\nb\n---\nc",
    ],
)
def test_a_file_that_lacks_something_is_named(text: str) -> None:
    with pytest.raises(TopicInvalid, match=r"en/x\.md"):
        parse("en/x.md", text)


def test_both_languages_share_sources_and_cited_figures() -> None:
    letters = load_letters()
    for kind, words in letters["en"].items():
        assert letters["es"][kind].sources == words.sources
        assert letters["es"][kind].cited == words.cited
        assert letters["es"][kind].to == words.to


def test_every_frame_has_the_same_parts() -> None:
    frames = [load_frame(language) for language in LANGUAGES]
    assert len({tuple(frame.headings) for frame in frames}) == 1
    assert len({(len(frame.sender), len(frame.about), len(frame.closing)) for frame in frames}) == 1
