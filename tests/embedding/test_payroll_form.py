"""The Django form bills, and shows every refusal beside the field that it belongs to."""

from types import ModuleType

import pytest

GOOD = {"wage": "Rp12.000.000", "risk_class": "1", "scale": "large", "born_on": "", "month": "2025-11"}


def test_a_valid_form_has_its_bill(payroll_form: ModuleType) -> None:
    """The same 1,076,222 as by any other way: 719,748 + 345,474 + 11,000."""
    form = payroll_form.PayrollForm(GOOD)
    assert form.is_valid(), form.errors
    assert (form.bill.employer, form.bill.worker, form.bill.government) == (719748, 345474, 11000)


def test_an_age_changes_the_bill(payroll_form: ModuleType) -> None:
    """Who is past the pension age has no JP: 3 % of 10,547,400 less, and no JKP: 11,000 less."""
    form = payroll_form.PayrollForm({**GOOD, "born_on": "1960-01-31"})
    assert form.is_valid(), form.errors
    assert form.bill.total == 1076222 - 316422 - 11000


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        pytest.param("wage", "1,234", "Tulis seperti Rp5.000.000.", id="two-readings"),
        pytest.param("wage", "Rp5.000.000,50", "Tulis dalam rupiah penuh, tanpa sen.", id="sen"),
        pytest.param("wage", "-Rp5.000", "0 or more Rupiah", id="negative"),
        pytest.param("month", "2015-06", "it starts on 2015-07-01", id="too-early"),
        pytest.param("month", "11/2025", "2025-11", id="month"),
        pytest.param("risk_class", "6", "", id="class-6-is-no-choice"),
        pytest.param("scale", "tiny", "", id="no-such-scale"),
    ],
)
def test_messages_stand_beside_their_fields(payroll_form: ModuleType, field: str, value: str, message: str) -> None:
    """One field is wrong, and it alone has a message."""
    form = payroll_form.PayrollForm({**GOOD, field: value})
    assert not form.is_valid()
    assert list(form.errors) == [field]
    assert message in form.errors[field][0]
    assert not hasattr(form, "bill")


def test_choices_are_labelled_in_indonesian(payroll_form: ModuleType) -> None:
    """A select shows what people call the classes and the scales."""
    html = payroll_form.PayrollForm().as_p()
    assert "I: tingkat risiko sangat rendah" in html
    assert "usaha mikro" in html
