"""Languages are said, never guessed at."""

from __future__ import annotations

import pytest

from loaders.language import language_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "The company said on Monday that it has filed the application with the agency, and that a decision is due.",
        ),
        (
            "de",
            "Das Unternehmen teilte mit, dass die Behörde den Antrag auf Zulassung des Arzneimittels angenommen hat.",
        ),
        ("fr", "La société a annoncé que les autorités ont accepté la demande et que le produit sera sur le marché."),
        ("es", "La empresa anunció que el regulador aceptó la solicitud y que los resultados del ensayo se esperan."),
        ("it", "La società ha annunciato che l'agenzia ha accettato la domanda e che il farmaco sarà sul mercato."),
        (
            "nl",
            "Het bedrijf meldt dat de aanvraag voor het middel door de autoriteit is aanvaard en dat het wordt getest.",
        ),
        ("ja", "同社は本日、抗がん剤の承認申請が受理されたと発表しました。"),
        ("zh", "公司今日宣布，其新药上市申请已获国家药品监督管理局受理。"),
        ("ko", "회사는 오늘 신약 허가 신청이 접수되었다고 발표했다."),
        ("ru", "Компания сообщила, что заявка на регистрацию препарата принята регулятором."),
    ],
)
def test_languages_by_their_common_words(language: str, text: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["", "Bayer", "larotrectinib 25 mg", "Ash Pharma, Birch Diagnostics; Cedar 2024"])
def test_too_few_words_are_no_language(text: str) -> None:
    assert language_of(text) is None


def test_foreign_names_do_not_make_a_text_foreign() -> None:
    text = (
        "The Institut de la Santé et de la Recherche and the Universidad de los Andes said that the test of the "
        "company is to be sold in France and in Spain from May, and that it was made by 恒瑞医药."
    )
    assert language_of(text) == "en"
