"""Matching: frames against clauses, giving events with roles, terms, factuality and date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from graph.model.dates import span
from graph.model.document import NotUnderstood
from graph.model.vocabulary import Band, Factuality
from loaders.announcement import terms
from loaders.announcement.agencies import table
from loaders.announcement.claims import agency_territory
from loaders.announcement.clauses import Clause, asides, raw_clause, read_clause
from loaders.announcement.dates import DateExpression, resolve
from loaders.announcement.events import Event
from loaders.announcement.factuality import judge
from loaders.announcement.frames import Frame, frames
from loaders.announcement.mentions import Mention
from loaders.announcement.places import country_of
from loaders.announcement.roles import fill, named_groups
from loaders.announcement.sentences import Sentence

if TYPE_CHECKING:
    from loaders.announcement.pipeline import Reading

_BULLET_DATE = re.compile(r"^\s*[^\w]*\s*(?::|–|—|-|\|)\s")


def match_frames(reading: Reading, *, published: str | None, announced: bool) -> None:
    """Append to `reading` the events of all its sentences, and the near misses."""
    position = 0
    for sentence in reading.sentences:
        while position < len(reading.mentions) and reading.mentions[position].start < sentence.start:
            position += 1
        last = position
        while last < len(reading.mentions) and reading.mentions[last].start < sentence.end:
            last += 1
        inside = reading.mentions[position:last]
        clause = read_clause(sentence, inside)
        dates = [d for d in reading.dates if sentence.start <= d.start < sentence.end]
        if _GATE.search(sentence.text) is None or not (inside or "encod" in sentence.text):
            continue
        found = list(_events(clause, dates, reading, published, announced))
        for aside in asides(clause):
            found.extend(_events(aside, dates, reading, None, announced=False))
        reading.events.extend(found)
        if not found and (miss := _near_miss(sentence, clause, inside)) is not None:
            reading.near_misses.append(miss)


def _events(
    clause: Clause, dates: Sequence[DateExpression], reading: Reading, published: str | None, announced: bool
) -> Iterator[Event]:
    used: list[tuple[int, int, str]] = []
    masked = clause
    lower = clause.sentence.text.lower()
    for frame in frames():
        if frame.needs and not any(word in lower for word in frame.needs):
            continue
        clause = raw_clause(masked.sentence) if frame.raw else masked
        for match in frame.trigger.finditer(clause.text):
            if frame.unless is not None and frame.unless.search(clause.text, max(0, match.start() - 60), match.end() + 60):
                continue
            if any(a < match.end() and match.start() < b and family == _family(frame) for a, b, family in used):
                continue
            roles = _roles(frame, clause, match, reading if announced else None)
            if roles is None:
                continue
            event = _event(frame, clause, match, roles, reading, announced)
            _date(event, clause, match, dates, reading, published, announced)
            _background(event, reading, published)
            used.append((match.start(), match.end(), _family(frame)))
            yield from _distributed(frame, event)


def _family(frame: Frame) -> str:
    return f"{frame.event}:{frame.values.get('action', '')}" if frame.event in ("RegulatoryEvent", "TrialEvent") else frame.event


def _roles(
    frame: Frame, clause: Clause, match: re.Match[str], reading: Reading | None
) -> dict[str, list[Mention]] | None:
    """The fillers of a frame at this trigger, or None where a required one is missing.

    In an announcement the product of the sentences before stands in where the clause names none."""
    roles = named_groups(clause, match)
    for role, cues in frame.roles.items():
        if not roles.get(role):
            found = fill(clause, cues, match.start(), match.end())
            if found:
                roles[role] = found
    if frame.event == "ENCODES":
        return _genes(clause, match)
    roles = _one_role_each(roles)
    if reading is not None and "product" in frame.roles and not roles.get("product"):
        spoken_of = _product_spoken_of(reading, clause.sentence)
        if spoken_of is not None:
            roles["product"] = [spoken_of]
    for alternatives in frame.requires:
        if not any(roles.get(role) for role in alternatives):
            return None
    return roles


def _one_role_each(roles: dict[str, list[Mention]]) -> dict[str, list[Mention]]:
    """Nobody plays two parts in one event; the first one found stands, `partner` yields to any other."""
    order = sorted(roles, key=lambda role: role == "partner")
    seen: set[str] = set()
    kept: dict[str, list[Mention]] = {}
    for role in order:
        mentions = [m for m in roles[role] if m.kind != "organization" or m.group or m.name not in seen]
        seen.update(m.name for m in mentions if m.kind == "organization")
        if mentions:
            kept[role] = mentions
    return kept


def _product_spoken_of(reading: Reading, sentence: Sentence) -> Mention | None:
    """The last product named before this sentence; in a headline, the first one after it."""
    products = [m for m in reading.mentions if m.kind == "product"]
    here = [m for m in products if sentence.start <= m.start < sentence.end]
    if here:
        return here[0]
    before = [m for m in products if m.start < sentence.start]
    if before:
        return before[-1] if len({m.name.lower() for m in before[-2:]}) == 1 else before[0]
    return next((m for m in products if m.start >= sentence.end), None)


def _genes(clause: Clause, match: re.Match[str]) -> dict[str, list[Mention]] | None:
    """Genes and the proteins they encode, respectively; both lists equally long."""
    genes, proteins = (re.findall(r"\b(?!or\b|and\b|genes?\b|either\b)[A-Z][A-Za-z0-9-]{1,9}\b", match[g]) for g in ("genes", "proteins"))
    if not genes or len(genes) != len(proteins) or not all(g.isupper() or g[-1].isdigit() for g in genes):
        return None
    roles: dict[str, list[Mention]] = {"source": [], "target": []}
    for role, group, listed in (("source", "genes", genes), ("target", "proteins", proteins)):
        at = match.start(group)
        for name in listed:
            at = clause.text.index(name, at)
            start, end = clause.place(at, at + len(name))
            roles[role].append(Mention("target", start, end, name, name))
            at += len(name)
    return roles


def _event(
    frame: Frame, clause: Clause, match: re.Match[str], roles: dict[str, list[Mention]], reading: Reading, announced: bool
) -> Event:
    factuality, conditional = judge(
        clause.text, match.start(), match.end(), frame.event, clause.sentence.style == "headline", frame.factuality
    )
    start, end = clause.place(match.start(), match.end())
    sentence = clause.sentence
    event = Event(
        frame=frame.name,
        predicate=frame.event,
        values=dict(frame.values),
        roles=roles,
        factuality=factuality,
        trigger=(start, end),
        places=[(sentence.start, sentence.end)],
        conditional=conditional,
        headline=sentence.style == "headline",
        background=frame.background,
        band=Band.STRONG if frame.requires else Band.MEDIUM,
        clause=clause.text,
        words=match[0],
    )
    if announced and reading.main is not None:
        _announcer(event, clause, reading.main)
    _terms(event, frame, clause, match)
    if event.values.get("action") == "withdrawal" and not re.search(r"approval|indication|authori[sz]ation(?! app)|licen[sc]e(?! app)", match[0]):
        # Who takes back an application is its applicant; only an approval has a holder.
        event.roles["applicant"] = event.roles.pop("holder", []) or event.roles.get("applicant", [])
        if not event.roles["applicant"]:
            del event.roles["applicant"]
    if frame.event == "RegulatoryEvent":
        if "opinion" in match[0].lower():
            _opinion_is_chmps(event, clause)
        if announced:
            _lone_agency(event, reading)
    if frame.event == "RegulatoryEvent" and "territory" not in event.roles:
        _territory_of_agency(event, reading.text)
    return event


def _background(event: Event, reading: Reading, published: str | None) -> None:
    """What lies well before the news is told as background: its announcer is not thereby a party to it."""
    news = reading.dateline or published
    if event.predicate == "RegulatoryEvent" and event.date_basis == "stated" and event.when and news:
        first, last = span(event.when), span(news)
        if not first.overlaps(last, slack=31):
            event.roles.pop("announcer", None)


def _opinion_is_chmps(event: Event, clause: Clause) -> None:
    """An opinion is the committee's, though the agency around it is named too."""
    committee = [m for t in clause.tokens if (m := clause.mention(t)).kind == "agency" and m.name == "CHMP"] + [
        m for m in clause.bracketed if m.kind == "agency" and m.name == "CHMP"
    ]
    if committee:
        event.roles["regulator"] = committee[:1]


def _lone_agency(event: Event, reading: Reading) -> None:
    """In an announcement that names one agency only, a step before an unnamed one is before that one."""
    agencies = [m for m in reading.mentions if m.kind == "agency"]
    names = {m.name for m in agencies}
    if len(names) != 1 or event.roles.get("regulator"):
        return
    places = event.names("territory")
    if not places or table()[agencies[0].name].territory in places:
        event.roles["regulator"] = agencies[:1]


_OWNERSHIP = ("acquisition", "merger", "divestment", "asset_purchase", "settlement")
_OWN_ROLE = {"TrialEvent": "sponsor", "Launch": "launcher", "Financing": "investee", "Expansion": "owner", "Activity": "actor"}


def _announcer(event: Event, clause: Clause, main: Mention) -> None:
    """Who makes the event known: of a decision the announcer, of its own doings the one who does them.

    Nobody where the clause gives the product or the application to somebody else."""
    owner = any(clause.text[t.end() : t.end() + 2] == "'s" and t[1] == "O" for t in clause.tokens)
    if event.predicate == "RegulatoryEvent":
        if not event.roles.get("applicant") and not event.roles.get("holder"):
            event.roles["announcer"] = [main]
    elif event.predicate == "Deal":
        parties = [m for role, mentions in event.roles.items() for m in mentions if m.kind == "organization"]
        if len(parties) == 1 and not parties[0].group and parties[0].name != main.name and event.values["kind"] not in _OWNERSHIP:
            event.roles.setdefault("partner", []).append(main)
    elif (role := _OWN_ROLE.get(event.predicate)) and not event.roles.get(role) and not owner:
        event.roles[role] = [main]


def _terms(event: Event, frame: Frame, clause: Clause, match: re.Match[str]) -> None:
    start, end = match.start(), match.end()
    words = clause.text[max(0, start - 10) : end + 90]
    written = clause.sentence.text
    if event.predicate == "RegulatoryEvent":
        kind = terms.application_type(clause.text[start : end + 40]) or terms.application_type(written)
        if kind and "application_type" not in event.values:
            event.values["application_type"] = kind
        route = terms.pathway(clause.text[max(0, start - 25) : end + 25])
        if event.values.get("action") in ("approval", "label_expansion", "conversion") and route:
            event.values.setdefault("pathway", route)
        if event.values.get("action") == "designation" and "designation" not in event.values:
            named = terms.designations(clause.text[start : end + 60]) or terms.designations(clause.text)
            if named:
                event.values["designation"] = named[0]
    if event.predicate == "Deal":
        stage = terms.stage(clause.text[max(0, start - 30) : end])
        if stage:
            event.values.setdefault("stage", stage)
    if event.predicate in ("Deal", "Financing"):
        sum_of_money = terms.money(written)
        if sum_of_money:
            event.values.setdefault("value", sum_of_money)
    if event.predicate == "TrialEvent":
        phase = terms.phase(words) or terms.phase(written)
        if phase:
            event.values.setdefault("phase", phase)


def _territory_of_agency(event: Event, text: str) -> None:
    """`China's NMPA` states the territory; an agency alone does not."""
    for mention in event.roles.get("regulator", ()):
        country = agency_territory(mention, text)
        if country is not None and (name := country_of(country)) is not None:
            start = text.rindex(country, max(0, mention.start - 26), mention.start)
            event.roles["territory"] = [Mention("place", start, start + len(country), country, name)]


def _distributed(frame: Frame, event: Event) -> Iterator[Event]:
    """One event for each filler of the role that the frame says each of."""
    if frame.event == "ENCODES":
        for gene, protein in zip(event.roles["source"], event.roles["target"], strict=True):
            yield _copy(event, {"source": [gene], "target": [protein]})
        return
    if frame.each is None or len(event.roles.get(frame.each, ())) < 2:
        yield event
        return
    for mention in event.roles[frame.each]:
        yield _copy(event, {**event.roles, frame.each: [mention]})


def _copy(event: Event, roles: dict[str, list[Mention]]) -> Event:
    copied = Event(**{**event.__dict__, "roles": roles, "values": dict(event.values), "places": list(event.places)})
    return copied


_FRESH = re.compile(r"\b(?:today|announc\w+|report(?:s|ed)|this week|this morning|now)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:had|previously|earlier|prior|since|formerly|originally|last year|ago|first)\b", re.IGNORECASE)


def _date(
    event: Event,
    clause: Clause,
    match: re.Match[str],
    dates: Sequence[DateExpression],
    reading: Reading,
    published: str | None,
    announced: bool,
) -> None:
    """The event's own date: a bullet's lead, the nearest stated one, else that of the news itself."""
    start, end = event.trigger
    sentence = clause.sentence
    planned = event.factuality in (Factuality.PLANNED, Factuality.CONDITIONAL)
    bullet = _bullet(sentence, dates)
    chosen = bullet or _nearest(dates, start, end, sentence.text, sentence.start)
    news = reading.dateline or published
    if chosen is not None:
        event.when = resolve(chosen, published or news, planned)
        event.yearless = chosen.yearless
        event.date_basis = "dateline" if chosen.relative else "bullet" if bullet else "stated"
        if event.when is not None:
            return
    if announced and news and event.factuality is Factuality.ASSERTED and not _old(event, clause, match):
        event.when = news
        event.date_basis = "dateline"


def _old(event: Event, clause: Clause, match: re.Match[str]) -> bool:
    around = clause.text[max(0, match.start() - 40) : match.end() + 10]
    return event.background or (not event.headline and _PAST.search(around) is not None and not _FRESH.search(around))


def _bullet(sentence: Sentence, dates: Sequence[DateExpression]) -> DateExpression | None:
    """The date that a list item or a line opens with, before a colon or a dash."""
    for found in dates:
        if found.relative:
            continue
        before = sentence.text[: found.start - sentence.start]
        after = sentence.text[found.end - sentence.start :]
        if not re.search(r"\w", before) and re.match(r"\s*(?::|[–—-]\s|\|)", after):
            return found
    return None


def _nearest(
    dates: Sequence[DateExpression], start: int, end: int, text: str, offset: int
) -> DateExpression | None:
    """The date in the trigger's own clause that stands closest to it."""
    best: tuple[int, DateExpression] | None = None
    for found in dates:
        distance = found.start - end if found.start >= end else start - found.end
        between = text[end - offset : found.start - offset] if found.start >= end else text[found.end - offset : start - offset]
        if found.start < end and found.end > start:
            distance, between = 0, ""
        if re.search(r"\bafter|\bfollowing|\bbased on|\bfrom\b.{0,12}$|;|\bvalid until|\bwith closing|\bexpected", between) or distance > 130:
            continue
        if best is None or distance < best[0]:
            best = (distance, found)
    return best[1] if best else None


# Stems of which every frame needs one: a sentence without any of them is not looked at further.
_GATE = re.compile(
    r"approv|clear|submi|resubmi|fil(?:e|es|ed|ing)|designat|agree|collab|partner|licen|acqui|merg|invest|financ|launch|trial|stud|phase|opinion|refus|"
    r"withdr|author|grant|terminat|distribut|suppl|develop|purchas|b(?:ought|uy)|open|receiv|priority|track|orphan|label|letter|CRL|hold|emergency|"
    r"accept|valid|took|convert|turned|certif|CE|IVD|UKCA|De Novo|510|PDUFA|review|decision|goal|target date|rights|option|promot|market|manufactur|"
    r"patient|participant|subject|dos(?:e|ing)|enrol|result|data|endpoint|discontinu|stop|halt|abandon|fail|not meet|availab|introduc|roll|offering|"
    r"placement|rais|round|series|fund|award|expan|built|build|construct|facilit|plant|laborator|bankrupt|chapter|insolv|protection|patent|allowance|"
    r"reimburs|coverage|settle|bid|talks|interest|weigh|sell|sold|sale|divest|combin|venture|team|join|work|together|encod|such as|inhibitor|is an?\b|"
    r"negotiat|contract|payo|platform|system|subsidiary|unit|part of|alternatives|register|enter|sign|implied|nod|green|recommend|deal|pact|alliance|denied|"
    r"reject|readout|expect|plan|seek|cancel|revok|pull|permission|allow|permit|regain|return|hand|market|CRLs|wid|extend|broad|memorand|tender|takeover|commerc",
    re.IGNORECASE,
)
_TRIGGERS = re.compile(
    r"\b(?:approv|clear(?:ed|ance|s)\b|submi|fil(?:ed|es|ing)\b|designat|agreement|collaborat|partner|licen[sc]|acqui|merg|invest|financ|"
    r"launch|trial|phase|opinion|refus|withdr|author|grant|terminat|distribut|supply|co-?develop|purchase|bought|opened)",
    re.IGNORECASE,
)


def _near_miss(sentence: Sentence, clause: Clause, inside: Sequence[Mention]) -> NotUnderstood | None:
    """A sentence with a word of events and two names in it, from which nothing was read."""
    named = {m.name for m in inside if m.kind in ("organization", "product", "agency") and not m.anaphor}
    trigger = _TRIGGERS.search(clause.text)
    if trigger is None or len(named) < 2:
        return None
    return NotUnderstood(
        start=sentence.start,
        end=sentence.end,
        quote=sentence.text,
        why=f"'{trigger[0]}' beside {len(named)} names, but no frame fits.",
    )
