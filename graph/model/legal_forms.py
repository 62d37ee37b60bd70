"""Legal forms of companies: what distinguishes Merck & Co. from Merck KGaA, and Ltd from Limited not at all.

Each row is one form: its canonical word, then the spellings it is met in, after normalisation.
Source: ISO 20275 (entity legal forms), the ones that companies print behind their names.
"""

FORMS: dict[str, tuple[str, ...]] = {
    "inc": ("inc", "incorporated"),
    "corp": ("corp", "corporation"),
    "co": ("co", "company"),
    "co inc": ("co inc", "company inc"),
    "co ltd": ("co ltd", "company limited", "co limited", "company ltd"),
    "co kg": ("co kg",),
    "gmbh co kg": ("gmbh and co kg", "gmbh co kg"),
    "ltd": ("ltd", "limited"),
    "pte ltd": ("pte ltd", "pte limited"),
    "pty ltd": ("pty ltd", "pty limited"),
    "pvt ltd": ("pvt ltd", "private limited"),
    "plc": ("plc",),
    "llc": ("llc",),
    "llp": ("llp",),
    "lp": ("lp",),
    "ag": ("ag",),
    "ag co kgaa": ("ag and co kgaa",),
    "se": ("se",),
    "se co kgaa": ("se and co kgaa",),
    "kgaa": ("kgaa",),
    "gmbh": ("gmbh",),
    "sa": ("sa",),
    "sas": ("sas",),
    "sarl": ("sarl",),
    "spa": ("spa",),
    "srl": ("srl",),
    "sl": ("sl",),
    "nv": ("nv",),
    "bv": ("bv",),
    "ab": ("ab", "publ ab", "ab publ"),
    "as": ("as", "a s"),
    "asa": ("asa",),
    "oyj": ("oyj",),
    "oy": ("oy",),
    "kk": ("kk",),
    "dac": ("dac",),
    "sca": ("sca",),
    "jsc": ("jsc",),
    "bhd": ("bhd", "berhad"),
}

BY_SPELLING: dict[tuple[str, ...], str] = {
    tuple(spelling.split()): form for form, spellings in FORMS.items() for spelling in spellings
}
LONGEST = max(len(spelling) for spelling in BY_SPELLING)
