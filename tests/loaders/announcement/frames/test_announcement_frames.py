"""Every frame reads its own examples, and leaves alone those that only look like it."""

import re

import pytest

from graph.model.declare import NODES, RELATIONSHIPS, Occurrence, Relationship
from loaders.announcement.events import Event
from loaders.announcement.extract import predict
from loaders.announcement.frames.frame import FILES, FOLDER, Frame, frame_of, frames
from loaders.announcement.frames.matching import match_frames
from loaders.announcement.pipeline import read_text
from loaders.announcement.recognition.recognising import recognise
from loaders.announcement.text.sentences import split_sentences
from loaders.names import DocumentNames
from loaders.zones import Zone

MUST = [(frame, text) for frame in frames() for text in frame.must]
MUST_NOT = [(frame, text) for frame in frames() for text in frame.must_not]


def read(text: str) -> list[Event]:
    return read_text(text, [Zone("prose", 0, len(text))], DocumentNames(), announced=True).events


def matched(text: str) -> set[str]:
    """The frames that read anything in the text, before what tells of the same event is merged."""
    sentences = split_sentences(text, [Zone("prose", 0, len(text))], ("prose",))
    reading = recognise(text, sentences, DocumentNames(), announced=False)
    match_frames(reading, published=None, announced=True)
    return {event.frame for event in reading.events}


@pytest.mark.parametrize(("frame", "text"), MUST, ids=[f"{f.name}-{i}" for i, (f, _) in enumerate(MUST)])
def test_example_is_read(frame: Frame, text: str) -> None:
    values = {name: value for name, value in frame.values.items() if value != "other"}
    assert any(e.predicate == frame.event and values.items() <= e.values.items() for e in read(text)), text
    assert frame.name in matched(text), "another frame reads it: give this one an example of its own, or fold it"


@pytest.mark.parametrize(("frame", "text"), MUST_NOT, ids=[f"{f.name}-{i}" for i, (f, _) in enumerate(MUST_NOT)])
def test_look_alike_is_not_read(frame: Frame, text: str) -> None:
    assert all(e.frame != frame.name for e in read(text)), text


def test_frames_speak_of_what_is_declared() -> None:
    for frame in frames():
        declared: type[Occurrence] | type[Relationship]
        node = NODES.get(frame.event)
        declared = node if node is not None and issubclass(node, Occurrence) else RELATIONSHIPS[frame.event]
        assert set(frame.values) - {"detail", "description", "outcome"} <= set(declared.own_fields()), frame.name
        assert frame.must, f"{frame.name} has no example"
        assert frame.must_not, f"{frame.name} has no look-alike"


def test_what_a_trigger_names_beside_its_slots_are_fields_of_its_event() -> None:
    for frame in frames():
        if frame.event == "ENCODES":
            continue  # read from the sentence as it stands, name by name
        named = {group.rstrip("0123456789") for group in frame.trigger.pattern.groupindex if "__" not in group}
        assert named <= set(NODES[frame.event].own_fields() if frame.event in NODES else ()), frame.name


@pytest.mark.parametrize(
    ("text", "built"),
    [
        (
            "Larkon Therapeutics AG opened a new 9,000-square-metre laboratory in Basel.",
            "9,000-square-metre laboratory",
        ),
        ("Larkon Therapeutics AG plans to build a second plant in Ireland.", "plant"),
    ],
)
def test_the_subject_of_an_expansion_is_what_is_built(text: str, built: str) -> None:
    [event] = predict("a", None, text)["events"]
    assert (event["type"], event["subject"]) == ("expansion", built)


def test_frame_names_are_unique() -> None:
    names = [frame.name for frame in frames()]
    assert len(names) == len(set(names))


def test_every_file_of_frames_has_its_place_in_the_order() -> None:
    assert sorted([*FILES, "wording.yaml"]) == sorted(path.name for path in FOLDER.glob("*.yaml"))


def test_every_macro_of_a_frame_is_known() -> None:
    """A key that YAML reads as a word of its own, like `yes`, would leave its macro unwritten."""
    for frame in frames():
        for pattern in (frame.trigger, frame.unless):
            assert pattern is None or not re.search(r"(?<!\?P)<[a-z_]+>", pattern.pattern.pattern), frame.name


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"treshold": 3}, "no frame has the key 'treshold'"),
        ({"roles": {"regulator": "by:A opposite:A"}}, "the cue 'opposite:A' of the role 'regulator' finds nothing"),
        ({"roles": {"regulator": "by"}}, "the cue 'by' of the role 'regulator' finds nothing"),
        ({"roles": {"regulator": "by:Z"}}, "the cue 'by:Z' of the role 'regulator' finds nothing"),
        ({"hedged": True}, "a frame read where its clause hedges is a last resort; write 'alone: true' as well"),
    ],
)
def test_a_frame_that_says_what_none_can_have_is_refused(wrong: dict[str, object], said: str) -> None:
    row = {"name": "ends", "event": "Deal", "trigger": "ends"}
    assert frame_of(row, {}, "deals.yaml").trigger.search("It ends here.")
    with pytest.raises(ValueError, match=re.escape(f"deals.yaml, frame 'ends': {said}")):
        frame_of(row | wrong, {}, "deals.yaml")
