"""A Django form that bills a wage worker, as an embedder would write it: text in, messages beside their fields."""

from typing import Any, ClassVar

from django import forms

import jaminan as jm

CLASSES = [(int(each), f"{each.name}: {each.label('id')}") for each in jm.RiskClass]
SCALES = [(each.value, each.label("id")) for each in jm.EnterpriseScale]


class PayrollForm(forms.Form):
    """A wage, an employer and a month; ``bill`` is there once the form is valid."""

    wage = forms.CharField(label="Upah sebulan")
    risk_class = forms.TypedChoiceField(label="Tingkat risiko", choices=CLASSES, coerce=int)
    scale = forms.ChoiceField(label="Skala usaha", choices=SCALES, initial=jm.EnterpriseScale.LARGE.value)
    born_on = forms.DateField(label="Tanggal lahir", required=False)
    month = forms.CharField(label="Bulan")

    BESIDE: ClassVar[dict[str, str]] = {"employer.risk_class": "risk_class", "text": "wage"}
    """Fields of jaminan that have another name in this form."""

    bill: jm.Contributions

    def clean_wage(self) -> int:
        """Read the wage as people write it."""
        try:
            wage = jm.parse_rupiah(self.cleaned_data["wage"])
        except jm.RupiahParseError as error:
            raise forms.ValidationError("Tulis seperti Rp5.000.000.", code="rupiah") from error
        if wage != int(wage):
            raise forms.ValidationError("Tulis dalam rupiah penuh, tanpa sen.", code="sen")
        return int(wage)

    def clean(self) -> dict[str, Any]:
        """Bill the worker; what jaminan refuses stands beside the field that it names."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        try:
            employer = jm.Employer(risk_class=cleaned["risk_class"], scale=cleaned["scale"])
            worker = jm.WageWorker(wage=cleaned["wage"], employer=employer, born_on=cleaned["born_on"])
            self.bill = jm.calculate_contributions(worker, month=cleaned["month"])
        except jm.ValidationError as error:
            name = self.BESIDE.get(error.field, error.field)
            self.add_error(name if name in self.fields else None, f"{error.limit} ({error.source})".removesuffix(" ()"))
        except jm.NotInForceError as error:
            self.add_error("month", error.reason)
        return cleaned
