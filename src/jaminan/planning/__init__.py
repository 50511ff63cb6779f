"""Plans of local governments: groups, budgets and coverage, on top of the rules.

```python
from jaminan.planning import Group, Plan, calculate_plan
```
"""

from jaminan.parameters.instructions import INPRES_2_2021
from jaminan.parameters.planning import AccountCode
from jaminan.planning.accounts import budget_accounts_on
from jaminan.planning.affordable import Affordable, calculate_affordable, calculate_budget
from jaminan.planning.calculate import calculate_plan
from jaminan.planning.coverage import Coverage, CoverageEntry, CoverageTable
from jaminan.planning.dbhcht import (
    DbhchtCheck,
    DbhchtRequirement,
    DbhchtShares,
    DbhchtUse,
    check_dbhcht,
    dbhcht_shares_on,
)
from jaminan.planning.enrolments import EnrolAs, with_programs
from jaminan.planning.gap_costs import GapCost, GapCosts, break_even_wage, calculate_gap_costs
from jaminan.planning.models import Group, Plan, change_group
from jaminan.planning.results import PlanResult, PlanRow

__all__ = [
    "INPRES_2_2021",
    "AccountCode",
    "Affordable",
    "Coverage",
    "CoverageEntry",
    "CoverageTable",
    "DbhchtCheck",
    "DbhchtRequirement",
    "DbhchtShares",
    "DbhchtUse",
    "EnrolAs",
    "GapCost",
    "GapCosts",
    "Group",
    "Plan",
    "PlanResult",
    "PlanRow",
    "break_even_wage",
    "budget_accounts_on",
    "calculate_affordable",
    "calculate_budget",
    "calculate_gap_costs",
    "calculate_plan",
    "change_group",
    "check_dbhcht",
    "dbhcht_shares_on",
    "with_programs",
]
