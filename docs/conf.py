"""Settings of Sphinx; `make docs` builds the pages."""

from importlib.metadata import version as version_of

project = "ajam"
author = "The ajam authors"
copyright = author
release = version = version_of("ajam")

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]
default_role = "code"
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_preserve_defaults = True
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 100
add_module_names = False
# Annotations name classes without their modules, and `type` or `PresenceState` is a name in several.
suppress_warnings = ["ref.python"]

html_theme = "furo"
html_title = f"ajam {release}"
html_show_copyright = False
html_show_sphinx = False
