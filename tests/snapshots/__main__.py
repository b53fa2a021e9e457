"""Write the kept facts anew."""

from bot.models.reference import Language
from tests.snapshots import PERMISSIONS, STATES, STORED, permission_table, state_names, stored_names
from tests.snapshots.sentences import file_of, rendered

STATES.write_text("".join(f"{name}\n" for name in sorted(state_names())), encoding="utf-8")
PERMISSIONS.write_text(permission_table(), encoding="utf-8")
STORED.write_text("".join(f"{name}\n" for name in sorted(stored_names())), encoding="utf-8")
for language in Language:
    file_of(language).write_text(rendered(language), encoding="utf-8")
