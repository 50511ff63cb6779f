"""Compliance, a module an idea: due dates, penalties, sanctions, payslips, duties."""
