"""Actions and records that do more than their row of the catalog says; their families import them from here."""
