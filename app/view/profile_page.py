"""The profile page of any entity, from what was read of it."""

from __future__ import annotations

from app.view.profile_company import company_sections, members_of
from app.view.profile_events import timeline
from app.view.profile_lines import ProfilePage
from app.view.profile_product import market_sections, other_sections, product_sections
from app.view.wording import date_words, kind_words, plural
from graph.model import NODES
from graph.reads.competition import PRODUCTS
from graph.reads.dossier import ORGANIZATIONS, Dossier


def profile_page(told: Dossier) -> ProfilePage:
    """What the page shows of a company, a product, a market or anything else."""
    subject = told.subject
    if subject.kind in ORGANIZATIONS:
        sections = company_sections(told)
    elif subject.kind in PRODUCTS:
        sections = product_sections(told)
    elif subject.kind == "Market":
        sections = market_sections(told)
    else:
        sections = other_sections(told)
    shown = tuple(section for section in sections if section.all_lines)
    events = [*told.events, *told.product_events]
    return ProfilePage(
        title=_title(told),
        sub=_sub(told),
        kind=subject.kind,
        facts=_facts(told),
        sections=shown,
        events=tuple(timeline(events, members_of(told))),
        notes=_notes(told, empty=not shown),
        links=_links(told),
    )


def _title(told: Dossier) -> str:
    return f"{told.subject.name} and what it owned" if told.as_group else told.subject.name


def _sub(told: Dossier) -> str:
    properties = told.subject.properties
    sources, claims = int(properties.get("source_count", 0)), int(properties.get("claim_count", 0))
    counts = f"{plural(claims, 'claim')} from {plural(sources, 'source')}{' only' if sources == 1 else ''}"
    day = f" · {plural(len(told.members), 'member')}, {date_words(told.on)}" if told.as_group else ""
    return f"{kind_words(told.subject.kind)} · {counts}{day}"


def _facts(told: Dossier) -> tuple[tuple[str, str], ...]:
    subject = told.subject
    rows = []
    others = [name for name in subject.properties.get("names", ()) if name != subject.name]
    if others:
        rows.append(("also called", ", ".join(others)))
    for scheme in NODES[subject.kind].identifiers if subject.kind in NODES else ():
        if value := subject.properties.get(scheme):
            rows.append((scheme.upper().replace("_", " "), str(value)))
    return tuple(rows)


def _notes(told: Dossier, *, empty: bool) -> tuple[str, ...]:
    notes = []
    if told.more:
        listed = ", ".join(told.more)
        notes.append(f"Not everything is listed: the best evidenced were taken of its {listed}.")
    if empty:
        name = told.subject.name
        notes.append(f"Nothing more is known of {name} yet: load a report or an announcement that speaks of it.")
    return tuple(notes)


def _links(told: Dossier) -> tuple[tuple[str, dict[str, object]], ...]:
    subject = told.subject.id
    links: list[tuple[str, dict[str, object]]] = []
    if told.subject.kind == "Market":
        links.append(("Open the Market page", {"do": "go", "page": "market", "parameters": {"market": subject}}))
    links.append(("Show in the graph", {"do": "go", "page": "explore", "parameters": {"entity": subject}}))
    everyone = {"entity": [member.id for member in told.members]}
    links.append(("Show on the timeline", {"do": "go", "page": "timeline", "parameters": everyone}))
    links.append(("Find a way from here", {"do": "go", "page": "path", "parameters": {"from": subject}}))
    return tuple(links)
