"""Places: countries and regions that a text names, from one table; towns, states and nations, which are no fillers."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import yaml

from loaders.announcement.mentions import Mention

# Nations whose companies news tells of most: a title puts the word before names that it is no part of.
GREAT_NATIONS = frozenset(
    """American Australian British Canadian Chinese Dutch European French German Indian Italian Japanese Korean
    Spanish Swiss""".split()
)
NATIONS = GREAT_NATIONS | frozenset(
    """African Argentine Asian Austrian Basque Bavarian Belgian Brazilian Catalan Chilean Czech Danish Egyptian
    Finnish Flemish Greek Hungarian Iberian Icelandic Irish Israeli Malaysian Mexican Nordic Norwegian Polish
    Portuguese Russian Saudi Scandinavian Scottish Singaporean Swedish Taiwanese Thai Turkish Vietnamese
    Welsh""".split()
)
# Towns, states and provinces; countries and regions stand in the table.
TOWNS = frozenset(
    """Tokyo Boston Cambridge London Paris Berlin Munich Basel Zurich Geneva Shanghai Beijing Suzhou Hangzhou
    Shenzhen Guangzhou Seoul Taipei Osaka Copenhagen Stockholm Oslo Helsinki Brussels Ghent Leuven Amsterdam
    Leiden Utrecht Vienna Dublin Madrid Barcelona Milan Rome Lisbon Athens Warsaw Prague Budapest Toronto
    Montreal Vancouver Chicago Houston Dallas Austin Seattle Atlanta Philadelphia Princeton Baltimore
    Gaithersburg Rockville Carlsbad Irvine Fremont Waltham Lexington Watertown Durham Raleigh Denver Boulder
    Miami Tampa Minneapolis Indianapolis Columbus Cleveland Pittsburgh Nashville Sydney Melbourne Brisbane
    Adelaide Perth Jerusalem Rehovot Haifa Mumbai Hyderabad Bangalore Bengaluru Chennai Delhi Pune Mainz Hilden
    Heidelberg Frankfurt Hamburg Lyon Strasbourg Marseille Toulouse Nantes Lausanne Oxford Manchester Edinburgh
    Glasgow Florence Visp Delaware California Massachusetts Maryland Texas Florida Jersey York Carolina
    Pennsylvania Illinois Washington Virginia Wisconsin Minnesota Michigan Ohio Georgia Colorado Utah Arizona
    Nevada Oregon Connecticut Indiana Tennessee Missouri Ontario Quebec Alberta Reno Berkeley Emeryville Oakland
    Sacramento Pasadena Sunnyvale Cupertino Burlingame Hayward Malvern Radnor Bothell Portland Albuquerque Omaha
    Louisville Charlotte Orlando Tucson Phoenix Detroit Rochester Buffalo Providence Hartford Newark Bridgewater
    Bedford Burlington Framingham Marlborough Worcester Natick Newton Nagoya Kyoto Fukuoka Yokohama Kobe Incheon
    Daejeon Chengdu Wuhan Nanjing Chongqing Hefei Xiamen Wuxi Ningbo Gothenburg Malmö Uppsala Lund Turku
    Reykjavik Aarhus Odense Bergen Tübingen Jena Leipzig Dresden Cologne Düsseldorf Stuttgart Hannover Bonn Graz
    Innsbruck Lugano Zug Lille Grenoble Bordeaux Seville Valencia Turin Bologna Naples Porto Cork Galway
    Limerick Belfast Cardiff Liverpool Birmingham Bristol Nottingham Stevenage Slough Hove Auckland Wellington
    Canberra Rahway Kentucky Idaho Iowa Kansas Alabama Arkansas Louisiana Mississippi Montana Nebraska Oklahoma
    Vermont Wyoming Maine Hawaii Alaska Balkans Darmstadt Boise Kyushu Hubei Hunan Jiangxi Jiangsu Sichuan
    Guangdong Zhejiang Shandong Fujian Henan Hebei Anhui NJ NY CA MA PA MD NC TX FL IL CO UT AZ WA OR CT
    Saint-Herblain Hatfield""".split()
) | frozenset(
    re.split(
        r"\s*[|\n]\s*",
        """New York|San Francisco|South San Francisco|San Diego|Los Angeles|Palo Alto|Redwood City|San Jose|San Carlos
    San Mateo|San Antonio|Menlo Park|Mountain View|Santa Clara|Santa Monica|Foster City|Salt Lake City|New Haven
    New Orleans|New Brunswick|King of Prussia|Fort Worth|Fort Lauderdale|Fort Collins|St. Louis|Kansas City
    Las Vegas|Ann Arbor|Chapel Hill|Research Triangle Park|Research Triangle|Silver Spring|North Carolina
    South Carolina|New Jersey|New Hampshire|New Mexico|North Dakota|South Dakota|West Virginia|Rhode Island
    British Columbia|Nova Scotia|Tel Aviv|Ness Ziona|Petah Tikva|New Delhi|The Hague|Cambridge, Mass|Miami Beach
    Boca Raton|Palm Beach|West Palm Beach|Long Beach|Newport Beach|Park City|Buenos Aires|Sao Paulo|São Paulo
    Mexico City|Kuala Lumpur|Ho Chi Minh City|Abu Dhabi""",
    )
)
# The country that stands before an institution's full name and belongs to it: `the U.K. Health Security Agency`.
COUNTRY_BEFORE = re.compile(r"(?<![\w-])(?:U\.\s?S\.|US|U\.K\.|UK|United States|United Kingdom(?:[’']s)?)\s+$")


@lru_cache(maxsize=1)
def _spellings() -> dict[str, str]:
    rows = yaml.safe_load((Path(__file__).parent / "places.yaml").read_text(encoding="utf-8"))
    return {spelling: name for name, besides in rows.items() for spelling in (name, *(besides or ()))}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    ordered = sorted(_spellings(), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(re.escape(s) for s in ordered)})(?!\w)(?!-based)")


def find_places(text: str) -> list[Mention]:
    """Every country and region of the table in a text; `name` is its plain name."""
    return [Mention("place", m.start(), m.end(), m[0], _spellings()[m[0]]) for m in _pattern().finditer(text)]


def country_of(spelling: str) -> str | None:
    """The plain name of the country or region that texts write so: `United Kingdom` for `UK`; None for other words."""
    return _spellings().get(spelling)


def spellings_of(name: str) -> list[str]:
    """How texts write the place of this plain name; empty where the table lacks it."""
    return [spelling for spelling, place in _spellings().items() if place == name]


def is_place(name: str) -> bool:
    """Whether this is a town, a state, a country or a region, as texts write it or in capitals."""
    written = name.title() if name.isupper() else name
    return any(each in TOWNS or each in _spellings() for each in (name, written))


@lru_cache(maxsize=1)
def _of_several_words() -> tuple[str, ...]:
    return tuple(name for name in (*TOWNS, *_spellings()) if " " in name)


def opens_with_a_place(text: str, start: int = 0) -> bool:
    """Whether a place of several words stands at `start`: `South San Francisco`."""
    return text.startswith(_of_several_words(), start)
