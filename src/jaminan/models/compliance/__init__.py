"""Compliance: due dates and terms, penalties and fines, sanctions, and what is wrong with a payslip."""
