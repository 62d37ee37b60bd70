"""Capitals make no organization: what is none stays unread, and what is one is read whole."""

import pytest

from loaders.announcement.extract import predict


def organizations(text: str) -> set[str]:
    return set(predict("x", "2025-06-12", text)["organizations"])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A piece of a compound, and what a plural noun behind a name tells.
        ("Velta Bio to Support VGK-Funded Expanded Access Trial in Gout", {"Velta Bio"}),
        ("Velta Bio Inc. said that ZQX groups showed a response.", {"Velta Bio Inc."}),
        ("Velta Bio Inc. was bought by a Danish innovative SMB founded by physicians.", {"Velta Bio Inc."}),
        ("The article told of Zelvan-Brok virus and Velta Bio Inc. paid for it.", {"Velta Bio Inc."}),
        # The short form of a medicine.
        (
            "Velta Bio Inc. tests Zelvotamab Vedotin (Zel-V). Survival for Zel-V treated people rose.",
            {"Velta Bio Inc."},
        ),
        ("Velta Bio Inc. may move between NDAs and BLAs, this year.", {"Velta Bio Inc."}),
        # What a headline calls it, and what it has filed.
        (
            "Roche to Buy MRD Specialist Velta Genomics\n\nRoche is to acquire Velta Genomics, which makes tests.",
            {"Roche", "Velta Genomics"},
        ),
        ("MFDS waved through the IND of Zelvonoi's ZLV-123 for a Phase 2 study.", {"Zelvonoi"}),
        ("Velta Bio Inc. makes pan-ZAS/ZAF medicines for adults.", {"Velta Bio Inc."}),
        ("Velta Bio Inc. measured plasma Zelv proteins in adults.", {"Velta Bio Inc."}),
        ("The data of Velta Bio Inc. confirm that ZelvoTM can mirror these chains.", {"Velta Bio Inc."}),
        # Degrees, offices, departments and places.
        ("Velta Bio Appoints Corvina Maddel, CPA, to its Board of Directors", {"Velta Bio"}),
        ("Velta Bio Inc. said that Corvina Maddel has submitted her letter of resignation.", {"Velta Bio Inc."}),
        ("Velta Bio Inc. granted Corvina Maddel, a new employee, an award of stock.", {"Velta Bio Inc."}),
        ("Velta Bio Inc. said that Jo Ashby, MD, FZQN presented the data.", {"Velta Bio Inc."}),
        ("Velta Bio Inc. has made Jo Ashby its Head of Molecular Science.", {"Velta Bio Inc."}),
        (
            "Velta Bio Inc. spoke to a Professor in the Department of Renal Sciences at the University of Zelvan.",
            {"Velta Bio Inc.", "University of Zelvan"},
        ),
        ("Velta Bio Inc. will speak at a meeting in Rotterdam, the Netherlands.", {"Velta Bio Inc."}),
        ("Velta Bio Inc. meets at the Zelvo Week in Las Vegas, NV on May 3.", {"Velta Bio Inc."}),
        (
            "Velta Bio Appoints Ron Carpenter as Chairman\n\nCarpenter Brings Decades of Experience in Trials",
            {"Velta Bio"},
        ),
        ("Velta Bio Reaches 50% Enrollment at Burn Centers for U.S. Study", {"Velta Bio"}),
        # Diseases, populations, and an index of shares.
        ("Velta Bio Inc. studies participants 18-80 years old with active Zelvative Colitis.", {"Velta Bio Inc."}),
        ("Velta Bio Set to Join Zelvan 2000® and Zelvan 3000® Indexes", {"Velta Bio"}),
        (
            "Two trials of Velta Bio Inc. follow: VELFIN, and ZELFINITE, evaluating patients with gout.",
            {"Velta Bio Inc."},
        ),
        # Meetings, journals and titles.
        (
            "Velta Bio Inc. will speak at the International Conference on Skin Targets and Wound Therapeutics.",
            {"Velta Bio Inc."},
        ),
        (
            "Velta Bio Inc. published this in the Journal of American Tissue Association Dermatology.",
            {"Velta Bio Inc."},
        ),
        ("The paper, “Zelvoprotective effects of rest in Zelvan Oncology”, is by Velta Bio Inc.", {"Velta Bio Inc."}),
        ("Velta Bio to Present at the 19th Annual Zelvan Therapeutics Symposium", {"Velta Bio"}),
        (
            "Velta Bio Inc. will join the Jefferies MedTech, Digital Health, Life Science & Tools Conference.",
            {"Velta Bio Inc.", "Jefferies"},
        ),
        ("The abstract of Velta Bio Inc. was selected by the Twin Meetings to receive a prize.", {"Velta Bio Inc."}),
        # Tests, platforms and technologies.
        (
            "Velta Bio Inc. has signed a purchasing agreement for Brand Pharmaceuticals with Zelvan AG.",
            {"Velta Bio Inc.", "Zelvan AG"},
        ),
        ("Velta Bio to Develop Novel mRNA-Lipid Gene Editing Therapeutics", {"Velta Bio"}),
        ("Velta Bio Reaches Goal\n\nHerbicide Technology Critical to Enabling Growth", {"Velta Bio"}),
        ("Velta Bio Inc. has 35 digital PCR Fungal DNA Detection Assays for labs.", {"Velta Bio Inc."}),
        ("Velta Bio Presents New Safety Data of ZLX Technology Platform", {"Velta Bio"}),
        ("Velta Bio Inc. makes Pneumoveltal Conjugate Vaccines (PCVs) in Lund.", {"Velta Bio Inc."}),
    ],
)
def test_what_is_told_of_a_name_makes_it_none_of_an_organization(text: str, names: set[str]) -> None:
    assert organizations(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Quarterly Activities and Cashflow Report", set()),
        ("Target Levels of Active Drug Achieved in Healthy Volunteers", set()),
        ("Accelerating Healthcare With Award-Winning Ideas Of Tomorrow", set()),
        ("Nature Zelvology Publishes New Data on Gout", set()),
        ("Oral Presentation of Updated Results in Advanced Gout", set()),
        (
            "Velta Bio Announces Loan Agreement With Zelvan Finance Corporation to Refinance Existing Debt",
            {"Velta Bio", "Zelvan Finance Corporation"},
        ),
        ("Velta Therapeutics Accelerates Debt Reduction and Raises Capital", {"Velta Therapeutics"}),
        ("Velta Bio and Zelvan Forge Groundbreaking Partnership to Treat Gout", {"Velta Bio", "Zelvan"}),
        ("Correction: Velta Bio Announces Results", {"Velta Bio"}),
        # Plain words before the verb, and nouns that are built as one.
        (
            "Velta Bio Reaches Goal\n\nSingle, Well-Told Infusion of Zelvotamab Significantly Accelerates Recovery",
            {"Velta Bio"},
        ),
        (
            "Velta Bio Reaches Goal\n\nManagement and Key Opinion Leader to Highlight Recent Data",
            {"Velta Bio"},
        ),
        ("Velta Bio Reaches Goal\n\nMilestone Achievement Advances Timeline for Gout Indication", {"Velta Bio"}),
        ("Velta Bio Reaches Goal\n\nEnrollment Complete in Cohort B of Pivotal Gout Trial", {"Velta Bio"}),
        (
            "Velta Bio Reaches Goal\n\nSuccessfully Delivered First Development Candidate to Bayer",
            {"Velta Bio", "Bayer"},
        ),
        # What of a company is told of.
        (
            "Velta Management to Present at Jefferies Conference\n\nVelta BioSciences, Inc. (“Velta”) said so.",
            {"Velta", "Velta BioSciences, Inc.", "Jefferies"},
        ),
        ("Zelvose KOL Event Highlights Unmet Medical Need in Gout", {"Zelvose"}),
        ("Velta Bio Key Opinion Leader Event Highlights Unmet Medical Need in Gout", {"Velta Bio"}),
        # Rankings, sorts of company, means and supporters.
        ("Zelvose Ranked Number 57 Fastest-Growing Company in North America", {"Zelvose"}),
        ("Velta Bio Named #5 on Zelvan Technology Fast 300", {"Velta Bio"}),
        ("Velta Bio Unveils Vision as Premier Zelvan Company with Five Programs", {"Velta Bio"}),
        ("Velta Bio Assesses Zelvan Severity Using Multispectral Imaging and Gauges", {"Velta Bio"}),
        (
            "American Society of Rheumatologists Announces New Industry Supporter Zelva BioSciences, Inc.\n\n"
            "Zelva BioSciences, Inc. (Nasdaq: ZLV) has joined it.",
            {"American Society of Rheumatologists", "Zelva BioSciences, Inc."},
        ),
        ("American Gout Association Study Highlights Inequities in Access to Care", {"American Gout Association"}),
        ("Velta Bio Publishes Trial in Journal of American Gout Association Reports", {"Velta Bio"}),
    ],
)
def test_words_of_a_headline_are_no_company(text: str, names: set[str]) -> None:
    assert organizations(text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Velta Bio Inc. works with The Zelvan NHS Foundation Trust on this.", "The Zelvan NHS Foundation Trust"),
        ("Velta Bio Inc. and Zelvan Health and Biologicals announce a launch.", "Zelvan Health and Biologicals"),
        ("Velta Bio Inc. will ask NHS Scotland to pay for it.", "NHS Scotland"),
        ("The dean of the University of Zelvan and Co-Chair of the study spoke.", "University of Zelvan"),
        ("This says much, said Dr. Paula Ashby of Zelvan Heart Institute.", "Zelvan Heart Institute"),
        ("This is the acquisition by Velta Corporation of Zelvan Robotics Limited.", "Velta Corporation"),
        ("The 46th Annual Zelvan Society on Gout Scientific Meeting is in May.", "Zelvan Society on Gout"),
        (
            "Ashby teaches and treats adults who have gout at Johns Hopkins Ashby Elm Comprehensive Cancer Center.",
            "Johns Hopkins Ashby Elm Comprehensive Cancer Center",
        ),
        (
            "She now leads the team that studies gout at Cleveland Clinic Elm College of Medicine of Arden University.",
            "Cleveland Clinic Elm College of Medicine of Arden University",
        ),
        ("Velta Bio Reaches Goal\n\nZelvan University-led trial expected to add a site in May.", "Zelvan University"),
        ("Velta Bio to Support NIH-Funded Trial in Gout", "NIH"),
    ],
)
def test_a_name_is_read_from_its_first_word_to_its_last(text: str, name: str) -> None:
    found = organizations(text)
    assert name in found
    assert not any(name in other and other != name for other in found)


def test_a_ticker_and_a_country_are_no_short_forms() -> None:
    assert "ZLV" not in organizations("Zelvo Health, Inc. (Nasdaq: “ZLV”, or “Zelvo”) said so. ZLV rose.")
    assert "Nasdaq" not in organizations("Zelvo Health, Inc. (Nasdaq: “ZLV”, or “Zelvo”) said so.")
    assert "VELTA" not in organizations("VELTA Bio, Inc. (NYSE: VELTA) said so. It rose.")
    assert "USA" not in organizations("The University of South Arden (USA) is the only one. It is in the USA.")
