import pytest

from knowledge.exceptions import TopicInvalid
from knowledge.topic import parse

WHOLE = "---\nid: x\nask: What?\nquestions: [a, b]\n---\nThe answer.\n"


def test_front_matter_and_template_are_told_apart() -> None:
    front, template = parse("en/x.md", WHOLE)
    assert (front["id"], template) == ("x", "The answer.")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("The answer.", "no front matter"),
        ("---\nid: [\n---\nx", "not YAML"),
        ("---\nid: x\n---\nx", "must say id, ask and questions"),
        ("---\nid: x\nask: y\nquestions: []\ncolour: red\n---\nx", "colour"),
    ],
)
def test_a_fault_is_named_with_its_file(text: str, fault: str) -> None:
    with pytest.raises(TopicInvalid, match=r"en/x\.md") as raised:
        parse("en/x.md", text)
    assert fault in str(raised.value)
