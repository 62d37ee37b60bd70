"""From claims to proposals: what belongs together stays together, and nothing is left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InvalidClaimError
from graph.model import Band, Claim, Document, Factuality, Filler, Source, SourceKind, place, record
from graph.model.entry import corrected, entered, form
from graph.model.form import fields_of, predicates
from loaders.announcement.evaluation.labels import event_of, label
from loaders.announcement.ingesting import intakes
from loaders.announcement.inputs import Entry
from loaders.announcement.intake import Stated, intake_of_page, intake_of_text
from loaders.announcement.note import intake_of_note
from loaders.announcement.proposals.linking import compared
from loaders.announcement.proposals.marks import marks
from loaders.announcement.proposals.proposing import on_one_file, proposals_of
from loaders.errors import EmptyFileError, LoadError, StatementError
from loaders.files import RawPage

TEXT = "The NMPA accepted the application of Ash for fiktinib (Fixtra). Ash had submitted it."
DOCUMENT = Document(text=TEXT, title="T", publisher="P", source=Source(key="p", name="P", kind=SourceKind.PRESS))


def filler(role: str, kind: str, name: str) -> Filler:
    return Filler(role=role, record=record(kind, name), text=name)


def claim(predicate: str, *roles: Filler, at: int = 0, **fields: object) -> Claim:
    return Claim(document=DOCUMENT.id, predicate=predicate, roles=roles, places=(place(TEXT, at, len(TEXT)),), **fields)  # type: ignore[arg-type]


PRODUCT, NMPA, ASH = filler("product", "Drug", "fiktinib"), filler("regulator", "Regulator", "NMPA"), "Ash"
FULL = claim("Application", PRODUCT, NMPA, values={"application_type": "nda"})
BARE = claim("Application", filler("applicant", "Company", ASH), PRODUCT, at=10)


def step(action: str, file: Claim, *more: Filler, at: int = 0) -> Claim:
    on = Filler(role="application", record=file.occurrence, text="")
    return claim("RegulatoryEvent", PRODUCT, on, *more, at=at, values={"action": action})


def test_steps_of_one_text_stand_on_the_one_file_that_says_more() -> None:
    accepted, submitted = step("acceptance", FULL, NMPA), step("submission", BARE, at=10)
    claims = on_one_file([FULL, accepted, BARE, submitted])
    assert [c.predicate for c in claims] == ["Application", "RegulatoryEvent", "RegulatoryEvent"]
    assert {f.record.key for c in claims for f in c.fillers("application")} == {FULL.occurrence.key}


def test_every_step_of_a_text_brings_the_file_it_stands_on() -> None:
    text = (
        "Ash's fiktinib application accepted\n\nIn April 2025 Ash submitted a supplemental new drug application for "
        "fiktinib to the NMPA. In June 2025 the NMPA accepted Ash's supplemental new drug application for fiktinib."
    )
    proposals = intake_of_text(text).proposals
    assert [p.subject.values["action"] for p in proposals] == ["acceptance", "submission"]
    for proposal in proposals:
        [file] = [c for c in proposal.claims if c.predicate == "Application"]
        assert [f.record for f in proposal.subject.fillers("application")] == [file.occurrence]


@pytest.mark.parametrize(
    "other",
    [
        claim("Application", filler("product", "Drug", "fiktinib"), filler("regulator", "Regulator", "FDA"), at=3),
        claim("Application", PRODUCT, filler("regulator", "Regulator", "PMDA"), at=4),
    ],
)
def test_a_file_that_fits_two_joins_none(other: Claim) -> None:
    claims = [FULL, other, BARE]
    assert on_one_file(claims) == claims


def test_a_file_of_another_product_or_applicant_is_another() -> None:
    elsewhere = claim("Application", filler("product", "Drug", "nulumab"), NMPA)
    theirs = claim("Application", filler("applicant", "Company", "Beech"), PRODUCT, NMPA)
    assert on_one_file([elsewhere, BARE]) == [elsewhere, BARE]
    assert on_one_file([theirs, BARE]) == [theirs, BARE]


def test_a_proposal_takes_along_what_it_needs() -> None:
    alias = claim(
        "ALIAS", filler("entity", "Drug", "fiktinib"), filler("alias", "Drug", "Fixtra"), values={"use": "brand"}
    )
    alone = claim(
        "ALIAS", filler("entity", "Drug", "nulumab"), filler("alias", "Drug", "Nulux"), values={"use": "brand"}
    )
    found = proposals_of(DOCUMENT.id, [FULL, step("acceptance", FULL, NMPA), alias, alone])
    assert [[c.predicate for c in p.claims] for p in found] == [
        ["RegulatoryEvent", "Application", "ALIAS"],
        ["ALIAS"],
    ] or [[c.predicate for c in p.claims] for p in found] == [["ALIAS"], ["RegulatoryEvent", "Application", "ALIAS"]]
    assert len({p.id for p in found}) == 2


def test_the_same_text_gives_the_same_proposals() -> None:
    text = "On March 3, 2024, Ash Pharma acquired Birch Diagnostics."
    first, second = intake_of_text(text), intake_of_text(f"  {text}\r\n")
    assert first.document.id == second.document.id
    assert [p.id for p in first.proposals] == [p.id for p in second.proposals]
    for proposal in first.proposals:
        for each in proposal.claims:
            assert all(text[p.start : p.end] == p.quote for p in each.places)


def test_what_a_person_says_of_a_text_wins() -> None:
    stated = Stated(publisher="Wire", source="Ash", kind=SourceKind.PRIMARY, published="2024-03-20", title="A title")
    document = intake_of_text("Ash Pharma acquired Birch Diagnostics.", stated).document
    assert (document.publisher, document.source.key, document.source.kind) == ("Wire", "ash", SourceKind.PRIMARY)
    assert (document.published, document.title) == ("2024-03-20", "A title")
    with pytest.raises(StatementError, match="cannot be read"):
        intake_of_text("Ash.", Stated(published="20 March"))


def test_a_release_is_the_word_of_the_company_it_is_by() -> None:
    text = "Ash Pharma acquires Birch\n\nBOSTON, March 3, 2024 -- Ash Pharma Inc. today acquired Birch Diagnostics Inc."
    document = intake_of_text(text).document
    assert document.published == "2024-03-03"
    assert document.source.kind is SourceKind.PRIMARY
    assert "Ash" in document.source.name


def test_how_much_of_each_text_is_read_is_told_sentence_by_sentence() -> None:
    told: list[tuple[int, int]] = []
    texts = [Entry(name, "", RawPage(f"Ash grew.\n{name} fell. Fir stood.", "text/plain")) for name in ("Oak", "Elm")]
    assert len(list(intakes(texts, Stated(), lambda done, of: told.append((done, of))))) == 2
    assert told == [(0, 3), (1, 3), (2, 3)] * 2


def test_an_empty_text_is_to_be_pasted_again() -> None:
    with pytest.raises(EmptyFileError, match=r"holds no words\. Paste the announcement's headline and body\."):
        intake_of_text(" \n ")


def test_an_address_alone_is_no_announcement() -> None:
    with pytest.raises(StatementError, match="is an address and no announcement"):
        intake_of_text(" https://example.org/release.html\n")
    assert intake_of_text("https://example.org/release.html says that Ash grew.").proposals == ()


def test_html_is_read_as_its_words() -> None:
    page = (
        "<!doctype html><html><head><title>Ash buys Birch</title><meta property='og:site_name' content='Wire'>"
        "<meta name='date' content='2024-03-03'></head><body><nav>Home</nav>"
        "<p>On March 3, 2024, Ash Pharma acquired Birch &amp; Diagnostics.</p><script>alert(1)</script></body></html>"
    )
    document = intake_of_text(page).document
    assert document.text == "On March 3, 2024, Ash Pharma acquired Birch & Diagnostics."
    assert (document.title, document.publisher, document.published) == ("Ash buys Birch", "Wire", "2024-03-03")


def test_titles_and_publishers_hold_nothing_that_turns_them_round() -> None:
    page = RawPage("Ash has acquired Beech.", "text/plain", title="\u202eAsh\x1b[31m buys", publisher="Wire\u2069")
    document = intake_of_page(page).document
    assert (document.title, document.publisher, document.source.key) == ("Ash buys", "Wire", "wire")


def test_marks_stand_where_they_say() -> None:
    document = intake_of_text(
        "BOSTON, March 3, 2024 -- Ash Pharma Inc. acquired Birch Diagnostics Inc. in May."
    ).document
    found = marks(document)
    assert {"organization", "trigger"} <= {mark.kind for mark in found}
    assert found == sorted(found)
    assert all(document.text[mark.start : mark.end].strip() for mark in found)


def test_a_form_comes_from_the_declaration() -> None:
    fields = {field.name: field for field in fields_of("Deal")}
    assert "codevelopment" in fields["kind"].choices
    assert fields["kind"].required
    assert fields["partner"].choices == ("Company", "Institution")
    assert all(field.description for each in predicates() for field in fields_of(each))
    with pytest.raises(InvalidClaimError, match="nothing a claim can say"):
        fields_of("Gossip")


def test_corrections_keep_what_they_do_not_name() -> None:
    accepted = step("acceptance", FULL, NMPA)
    claims = corrected([accepted, FULL], {"when": "2025-05", "roles": {"regulator": ["FDA"]}}, DOCUMENT)
    subject, file = claims
    assert subject.when == "2025-05"
    assert [f.text for f in subject.fillers("regulator")] == ["FDA"]
    assert subject.fillers("product") == accepted.fillers("product")
    assert [f.text for f in file.fillers("regulator")] == ["FDA"]
    assert subject.fillers("application")[0].record == file.occurrence
    assert corrected([accepted, FULL], {}, DOCUMENT)[0].id == accepted.id
    assert corrected([accepted, FULL], form(accepted), DOCUMENT)[1].values == FULL.values


def test_a_candidate_is_chosen_by_its_key() -> None:
    deal = claim("Deal", filler("partner", "Company", "Merck"), filler("partner", "Company", "Ash"),
                 values={"kind": "collaboration"})  # fmt: skip
    chosen = {"partner": [{"name": "Merck", "key": "company|merck kgaa"}, "Ash"]}
    [after] = corrected([deal], {"roles": chosen}, DOCUMENT)
    assert {(f.text, f.record.key) for f in after.roles} == {("Merck", "company|merck kgaa"), ("Ash", "company|ash")}


@pytest.mark.parametrize(
    ("corrections", "told"),
    [
        ({"values": {"kind": "marriage"}}, "^Kind 'marriage' is none of codevelopment, .* Nothing was written.$"),
        ({"roles": {"partner": []}}, "^This deal names nobody and nothing. Name at least one who takes part, or what"),
        ({"roles": {"partner": [], "territory": ["Ashland"]}}, "^This deal names nobody and nothing"),
        ({"values": {"ghost": 1}}, "'ghost' is no field"),
        ({"roles": {"boss": ["A"]}}, "no role 'boss'"),
        ({"roles": {"partner": [{"name": "A", "kind": "Drug"}]}}, "A Drug cannot be its partner"),
        ({"roles": {"partner": [{"name": "A", "key": "drug|a"}]}}, "no record of a Company"),
        ({"roles": {"partner": [""]}}, "has no name"),
        ({"factuality": "sure"}, "none of asserted"),
        ({"when": "next week"}, "no date such as"),
        ({"values": {"kind": None}}, "No kind"),
        ({"predicate": "Launch"}, "cannot be changed"),
        ({"places": []}, "'places' is no field"),
        ({"when": 5}, "no date such as"),
        ({"roles": {"partner": 5}}, "no list of names"),
        ({"roles": 5}, "no set of fields"),
    ],
)
def test_what_cannot_be_is_refused_in_words(corrections: dict[str, object], told: str) -> None:
    deal = claim("Deal", filler("partner", "Company", "Ash"), values={"kind": "collaboration"})
    with pytest.raises(InvalidClaimError, match=told):
        corrected([deal], corrections, DOCUMENT)


@pytest.mark.parametrize(
    ("field", "given", "told"),
    [
        ("value", "a lot", "^Value 'a lot' is no number: write it in digits, such as 84.5. Nothing was written.$"),
        ("period_start", "soon", "^Period start 'soon' is no whole number: write it in digits, such as 2024. Nothing"),
        ("unit", 5, "^Unit '5' is no text: write it in words. Nothing"),
    ],
)
def test_a_value_that_cannot_stand_in_its_field_is_told_with_one_that_can(field: str, given: object, told: str) -> None:
    figure = claim("Figure", filler("market", "Market", "Ash"), values={"measure": "share", "unit": "percent"})
    with pytest.raises(InvalidClaimError, match=told):
        corrected([figure], {"values": {field: given}}, DOCUMENT)


def test_what_an_event_is_about_is_enough_for_it_to_stand() -> None:
    deal = claim("Deal", filler("partner", "Company", "Ash"), values={"kind": "collaboration"})
    [after] = corrected([deal], {"roles": {"partner": [], "concerns": ["firvastatin"]}}, DOCUMENT)
    assert [(f.role, f.text) for f in after.roles] == [("concerns", "firvastatin")]


NOTHING_IN_PARTICULAR = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["values", "roles", "partner", "kind", "name", "key", "when"]), inner, max_size=3
        )
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*form(FULL), "ghost"]), NOTHING_IN_PARTICULAR, max_size=4))
def test_whatever_is_typed_is_a_claim_or_a_sentence(corrections: dict[str, object]) -> None:
    deal = claim("Deal", filler("partner", "Company", "Ash"), values={"kind": "collaboration"})
    try:
        [after] = corrected([deal], corrections, DOCUMENT)
    except InvalidClaimError as error:
        assert str(error).strip()  # noqa: PT017 - either outcome is right
    else:
        assert after.predicate == "Deal"


def test_a_note_stands_on_its_own_words() -> None:
    fields = {"predicate": "Deal", "values": {"kind": "licence"}, "quote": "Ash licenses",
              "roles": {"licensor": ["Ash"], "licensee": ["Beech"]}}  # fmt: skip
    intake = intake_of_note("Heard today: Ash licenses something to Beech.", [fields], author="Ann", published=None)
    assert intake.document.source.kind is SourceKind.INTERNAL_NOTE
    assert intake.proposals[0].subject.places[0].quote == "Ash licenses"
    assert intake.proposals[0].subject.band is Band.STRONG
    with pytest.raises(InvalidClaimError, match="does not hold the words"):
        entered({**fields, "quote": "nobody said"}, intake.document)
    for text, author in (("", "Ann"), ("words", " ")):
        with pytest.raises(LoadError):
            intake_of_note(text, [fields], author=author, published=None)


def test_a_reviewed_document_is_a_labelled_example() -> None:
    deal = claim("Deal", filler("licensor", "Company", "Ash"), filler("licensee", "Company", "Beech"),
                 values={"kind": "licence"}, when="2024-03", factuality=Factuality.PLANNED)  # fmt: skip
    event = event_of(deal)
    assert event is not None
    assert (event["type"], event["deal_type"], event["status"], event["date"]) == (
        "partnership", "licensing", "planned", "2024-03")  # fmt: skip
    assert {(p["name"], p["role"]) for p in event["parties"]} == {("Ash", "licensor"), ("Beech", "licensee")}
    told = label(DOCUMENT, [deal, step("acceptance", FULL, NMPA), FULL])
    assert [e["type"] for e in told["events"]] == ["regulatory"]
    assert [e["type"] for e in told["hedged_events"]] == ["partnership"]
    assert {"text": "Beech"} in told["organizations"]
    assert event_of(FULL) is None


@pytest.mark.parametrize(
    ("typed", "name", "least", "why"),
    [
        ("Bayer", "bayer", 100, "the same name"),
        ("Thermo Fisher Scientific", "Thermo Fisher Scientific Inc.", 97, "legal form"),
        ("Merck & Co.", "Merck KGaA", 80, "another legal form"),
        ("Thermo Fisher", "Thermo Fisher Scientific", 88, "part of"),
        ("FMI", "Foundation Medicine Institute", 85, "initials"),
        ("Repotrectinb", "repotrectinib", 84, "one letter"),
    ],
)
def test_names_are_compared_with_a_reason(typed: str, name: str, least: float, why: str) -> None:
    score, reason = compared(typed, name)
    assert score >= least
    assert why in reason


def test_unlike_names_are_far() -> None:
    assert compared("Blueprint Medicines", "Blueprint Genetics")[0] < 80
    assert compared("Ash", "Cypress")[0] < 70
