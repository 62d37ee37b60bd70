"""Applicants: whose product a step before a regulator concerns, by what the whole text says of the product.

`X's test`, `a test of X`, `(the common name, X)`, `the applicant is X` and steps told with their applicant all say
whose a product is. Who only makes the step known stands in for an applicant that nobody names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.vocabulary import Factuality
from loaders.announcement.events import Event
from loaders.announcement.lexicon.institutions import is_assessor, is_certifier
from loaders.announcement.mentions import Mention
from loaders.announcement.patterns.gated import Gated
from loaders.announcement.products.names import same_products
from loaders.announcement.reading import Reading
from loaders.announcement.text.clauses import Clause, asides

_PLAIN = r"(?: (?!(?:for|in|with|to|at|on|and|or|is|was|has|from|of|by)\b)[a-z][\w-]*){0,3}?"
_FILE = r"(?:(?:re)?(?:application|submission)|s?NDA|s?BLA|MAA|PMA|IND|filing|dossier)"
_OWNED = (
    Gated(r"(?P<owner>⟦O\d+⟧)'s (?:[\w/,-]+ |⟦[CIG]\d+⟧(?:'s)? ){0,8}?(?P<thing>⟦P\d+⟧)"),
    Gated(
        rf"(?P<thing>⟦P\d+⟧)(?:[A-Z][\w-]+ )?{_PLAIN},? (?:of|from|by|(?:made|developed|manufactured|marketed|"
        r"sold|owned|held|filed|submitted) by) (?:the )?(?P<owner>⟦O\d+⟧)(?!'s)"
    ),
    Gated(
        r"\b(?:makers?|manufacturer|developer|sponsor|applicant|holder|owner) (?:of|for|behind) (?:the )?"
        r"(?P<thing>⟦P\d+⟧),? (?P<owner>⟦O\d+⟧)"
    ),
    Gated(
        r"^(?P<owner>⟦O\d+⟧) is (?:the |an? )?(?:[\w-]+ ){0,3}?(?:maker|manufacturer|developer|sponsor|owner) of "
        r"(?:the |its )?(?:[\w-]+ ){0,3}?(?P<thing>⟦P\d+⟧)"
    ),
    Gated(
        r"(?P<thing>⟦P\d+⟧)[^;.⟦]{0,60}(?:⟦I\d+⟧[^;.⟦]{0,40}?)?,? (?:submitted|filed|applied for|requested|sponsored|"
        r"lodged) by (?:the )?(?P<owner>⟦O\d+⟧)"
    ),
    Gated(
        rf"\b(?:{_FILE}|requests?) (?:of|from|by) (?:its |the )?(?:[\w-]+ ){{0,2}}?(?P<owner>⟦O\d+⟧) [^;.⟦]{{0,20}}?\b"
        r"for (?:the )?(?P<thing>⟦P\d+⟧)"
    ),
    Gated(
        r"(?P<thing>⟦P\d+⟧)[^;.⟦]{0,30}? (?:is|are|was|being) (?:[\w-]+ )?(?:marketed|sold|made|developed|owned|"
        r"commerciali[sz]ed) (?:[\w ]{1,20} )?by (?P<owner>⟦O\d+⟧)"
    ),
    Gated(r"^(?P<owner>⟦O\d+⟧)(?:'s)?: [^;⟦]*(?:⟦A\d+⟧[^;⟦]*)?(?P<thing>⟦P\d+⟧)"),
)
# What one gets of another is not the other's any more.
_TRADED = re.compile(
    r"\b(?:licen[sc]\w*|acqui\w+|bought|buy\w*|purchas\w+|rights|obtain\w*|in-licens\w+)\b[^;.]*$", re.I
)
_NAMED = re.compile(
    r"\b(?:[Ss]ponsor|[Aa]pplicant|[Hh]older|[Mm]anufacturer|[Mm]aker|[Dd]eveloper|MAH)(?: is|:|,)? (⟦O\d+⟧)"
)


# `Acme's application`, `an application from Acme`, `Acme said that the agency had turned down its application`.
_FILED = re.compile(
    rf"(?P<whose>⟦O\d+⟧)'s (?:[\w-]+ ){{0,6}}?{_FILE}|"
    rf"\b{_FILE} (?:from|by) (?:⟦G\d+⟧(?:'s)? |the )?(?P<from>⟦O\d+⟧)|"
    rf"^(?P<says>⟦O\d+⟧)(?: has| today)? (?:said|says|announced|reported|disclosed|confirmed)\b[^;⟦]{{0,40}}"
    rf"(?:⟦A\d+⟧)?[^;⟦]{{0,60}}\bits (?:[\w-]+ ){{0,5}}?{_FILE}\b"
)


def settle_applicants(reading: Reading) -> None:
    """Give each step the applicant that the text says, where its own clause names none; what is told of a body that
    weighs what payers should pay for is no step before a regulator."""
    reading.events = [event for event in reading.events if not _is_an_assessment(event, reading.clauses)]
    roots = same_products(reading.pairs)
    steps = [event for event in reading.events if event.predicate == "RegulatoryEvent"]
    certified = [event for event in steps if _leave_out_certifiers(event)]
    owners = _owners(reading, roots)
    _give_to_licensors(reading.events, roots)
    for event in steps:
        if event.roles.get("applicant") or event.roles.get("holder"):
            continue
        product = next((_root(m, roots) for m in event.roles.get("product", ())), None)
        found = owners.get(product) if product is not None else None
        found = found or _named_nearby(event, reading.clauses)
        if found is None and not event.roles.get("announcer") and (event in certified or not reading.is_note):
            found = reading.main if reading.main and not is_certifier(reading.main.name) else None
        if found is not None:
            event.roles.pop("announcer", None)
            event.roles["applicant"] = [found]
    _settle_holders([e for e in steps if e.values.get("action") == "withdrawal"])


def _is_an_assessment(event: Event, clauses: Sequence[Clause]) -> bool:
    if event.predicate != "RegulatoryEvent" or event.roles.get("regulator"):
        return False
    told = (c for c in clauses if c.sentence.start <= event.trigger[0] < c.sentence.end)
    return any(is_assessor(m.name) for clause in told for m in clause.mentions if m.kind == "organization")


_APPLYING = ("applicant", "holder", "announcer")


def _leave_out_certifiers(event: Event) -> bool:
    """Whether one was taken for who applies."""
    certifiers = {m.name for role in _APPLYING for m in event.roles.get(role, ())}
    certifiers = {name for name in certifiers if is_certifier(name)}
    for role in _APPLYING if certifiers else ():
        event.roles[role] = [m for m in event.roles.get(role, ()) if m.name not in certifiers]
    return bool(certifiers)


def _give_to_licensors(events: Sequence[Event], roots: dict[str, str]) -> None:
    """A step on a licensed product before the day of the licence was its licensor's, whoever announces the licence."""
    licences = [e for e in events if e.values.get("kind") == "licence" and e.factuality is Factuality.ASSERTED]
    for licence in licences:
        licensed = {_root(m, roots) for m in licence.roles.get("concerns", ())}
        for event in events:
            open_to = not event.roles.get("applicant") or licence.names("licensee") & event.names("applicant")
            earlier = event.when and licence.when and event.date_basis == "stated" and event.when < licence.when[:7]
            about = licensed & {_root(m, roots) for m in event.roles.get("product", ())}
            if event.predicate == "RegulatoryEvent" and open_to and earlier and about and licence.roles.get("licensor"):
                event.roles["applicant"] = licence.roles["licensor"][:1]
                event.roles.pop("announcer", None)


# What is taken back is an application, unless it is the approval of one.
_APPLICATION = re.compile(
    r"(?<!approval of )(?<!approval of the )\b(?:(?:re)?applications?|dossiers?|filings?|submissions?|De Novo request|"
    r"s?NDA|s?BLA|MAA|variation|papers)\b(?! (?:number|no\b|P?\d))",
    re.IGNORECASE,
)


def _settle_holders(withdrawals: Sequence[Event]) -> None:
    """Who takes back an application is its applicant; who gives up an approval is its holder.

    A headline may leave out which it was: then its body tells."""
    body = [e for e in withdrawals if not e.headline]
    for event in withdrawals:
        of_application = any(map(_of_application, body if event.headline and len(body) == 1 else [event]))
        role, other = ("applicant", "holder") if of_application else ("holder", "applicant")
        mentions = event.roles.pop(other, []) or event.roles.get(role, [])
        if mentions := mentions or event.roles.pop("announcer", []):
            event.roles[role] = mentions


def _of_application(withdrawal: Event) -> bool:
    start = withdrawal.clause.find(withdrawal.words)
    return _APPLICATION.search(withdrawal.clause[max(0, start - 30) : start + len(withdrawal.words) + 40]) is not None


def owner_in(clause: Clause, products: Sequence[Mention]) -> list[Mention]:
    """Whose the products, or an application, of a clause are: `Bayer's larotrectinib`, `X's application`.

    With `products`, an owner of any other product is passed over."""
    names = {m.name for m in products}
    for owner, thing in _owned(clause):
        if not names or thing.name in names:
            return [owner]
    filed = _FILED.search(clause.text)
    if filed:
        return [clause.mention(filed["whose"] or filed["from"] or filed["says"])]
    named = _NAMED.search(clause.text)
    return [clause.mention(named[1])] if named else []


def _owned(clause: Clause) -> Iterator[tuple[Mention, Mention]]:
    for part in (clause, *asides(clause)):
        if _SOMEWHERE.match(part.text):
            continue
        for match in (m for pattern in _OWNED for m in pattern.finditer(part.text)):
            begin = match.start("thing")
            if is_certifier(part.mention(match["owner"]).name):
                continue
            if match.start("owner") < begin or _TRADED.search(part.text[:begin]) is None:
                joint = _JOINT.search(part.text[: match.start("owner")])
                yield clause.mention(joint[1] if joint else match["owner"]), clause.mention(match["thing"])


# `In China, Zelvi is sold by Ash`: whose it is there says nothing of whose it is.
_SOMEWHERE = re.compile(r"In (?:the )?⟦G\d+⟧, ")
# Of two whose product it is, `Ash and Beech's`, the first one leads.
_JOINT = re.compile(r"(⟦O\d+⟧)(?:,? and |/)$")


def _owners(reading: Reading, roots: dict[str, str]) -> dict[str, Mention]:
    """Root name of a product -> its owner, the plainest telling first."""
    owners: dict[str, Mention] = {}
    for clause in reading.clauses:
        for owner, thing in _owned(clause):
            owners.setdefault(_root(thing, roots), owner)
    for owner, thing in _bracketed(reading):
        owners.setdefault(_root(thing, roots), owner)
    for event in reading.events:
        if event.predicate == "RegulatoryEvent" and event.roles.get("applicant"):
            for mention in event.roles.get("product", ()):
                if any(start <= mention.start < end for start, end in event.places):
                    owners.setdefault(_root(mention, roots), event.roles["applicant"][0])
    launched = [e for e in reading.events if e.roles.get("launcher") and e.factuality is Factuality.ASSERTED]
    for event in launched:  # who has put a product on sale, where nothing says whose it is
        for mention in event.roles.get("product", ()):
            owners.setdefault(_root(mention, roots), event.roles["launcher"][0])
    return owners


_IN_BRACKETS = re.compile(r"[®™]*(?: [a-z]+){0,2} \((?P<inside>[^()]{3,80})\)")


_MADE_BY = re.compile(r"\b(?:[Mm]anufacturer|[Mm]aker|[Dd]eveloper):? $")
_APPLICANT = re.compile(r"\b(?:[Aa]pplicant|[Ss]ponsor|[Hh]older)\b")


def _bracketed(reading: Reading) -> Iterator[tuple[Mention, Mention]]:
    """`Zelvi (zelvimab, Acme)`: the organization in the brackets behind a product."""
    organizations = [m for m in reading.mentions if m.kind == "organization" and not m.anaphor]
    for mention in reading.mentions:
        match = _IN_BRACKETS.match(reading.text, mention.end) if mention.kind == "product" else None
        for owner in organizations if match else ():
            if match.start("inside") <= owner.start and owner.end <= match.end("inside"):  # type: ignore[union-attr]
                before = reading.text[match.start("inside") : owner.start]  # type: ignore[union-attr]
                if not (_MADE_BY.search(before) and _APPLICANT.search(match["inside"])):  # type: ignore[index]
                    yield owner, mention


def _named_nearby(event: Event, clauses: Sequence[Clause]) -> Mention | None:
    """The applicant named as such in the event's own sentence or the next one."""
    for position, clause in enumerate(clauses):
        if clause.sentence.start <= event.trigger[0] < clause.sentence.end:
            for near in clauses[position : position + 2]:
                if (named := _NAMED.search(near.text)) is not None:
                    return near.mention(named[1])
    return None


def _root(mention: Mention, roots: dict[str, str]) -> str:
    return roots.get(mention.name.lower(), mention.name.lower())
