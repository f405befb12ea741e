"""Changing configuration files, by operations in order."""

from __future__ import annotations

from typing import Any

import attrs

from ajam_core.actions.base import ResponseAction, param
from ajam_core.errors import LocalProtocolError
from ajam_core.versions import Rules

__all__ = ["ConfigOperation", "UpdateConfig"]

QUOTED = '"'
ARROW = ">"
"""What the server takes off the beginning of a value; such a line is written `name => value`."""


@attrs.frozen(kw_only=True)
class ConfigOperation:
    """One operation of UpdateConfig, as its parameters; the repr shows no value, which may be a secret."""

    action: str
    cat: str
    var: str | None = None
    value: str | None = attrs.field(default=None, repr=False)
    match: str | None = attrs.field(default=None, repr=False)
    line: int | None = None
    options: str | None = None

    def params(self, number: int) -> list[tuple[str, str]]:
        """The parameters under the number of the operation. An empty value is sent, what is None is not."""
        fields = attrs.asdict(self).items()
        return [(f"{name.capitalize()}-{number:06}", str(value)) for name, value in fields if value is not None]


@attrs.frozen
class UpdateConfig(ResponseAction):
    """Changes a configuration file by operations that the server does in order, all or none.

    All versions; class config.

        UpdateConfig("sip.conf").new_cat("200", inherit=("phone",)).append("200", "secret", "s3cret")

    Each method gives a new action with one operation more. `dst_filename`: the file to write (None: the one that was
    read). `reload`: whether everything is reloaded then, or the name of the one module that is.
    `preserve_effective_context` (13.2 and later; None: True): whether categories keep the lines that they have from
    templates when those change.

    Both files have to exist (see CreateConfig); comments and includes are kept. An error says which rule an operation
    broke, NotFound that its category is not there; the file is then as it was. From 13 on an operation is done to every
    category of the name, before to the first. `cat_filter` (13 and later) chooses among them as `filter` of GetConfig
    does; templates are left alone unless it says `TEMPLATES=include` or `TEMPLATES=restrict`. 1.4 does nothing for
    `empty_cat` and `insert`, and does not say so. The server drops the blanks around values.
    """

    src_filename: str = param("SrcFilename")
    dst_filename: str | None = param("DstFilename", default=None)
    reload: bool | str = param("Reload", default=False)
    preserve_effective_context: bool | None = param("PreserveEffectiveContext", default=None)
    operations: tuple[ConfigOperation, ...] = attrs.field(default=(), kw_only=True)

    @operations.validator
    def check_operations(self, attribute: attrs.Attribute[Any], operations: Any) -> None:
        if not (isinstance(operations, tuple) and all(isinstance(each, ConfigOperation) for each in operations)):
            raise LocalProtocolError(
                "UpdateConfig: `operations` must be a tuple of ConfigOperation, as its methods make them"
            )

    def params(self, rules: Rules) -> list[tuple[str, str]]:
        """Without `Reload` where it is False: servers take any word but a true one for the name of a module."""
        named = attrs.evolve(self, dst_filename=self.dst_filename or self.src_filename)
        pairs = super(UpdateConfig, named).params(rules)
        numbered = (pair for number, operation in enumerate(self.operations) for pair in operation.params(number))
        return [*(pair for pair in pairs if self.reload is not False or pair[0] != "Reload"), *numbered]

    def new_cat(
        self,
        cat: str,
        *,
        inherit: tuple[str, ...] = (),
        template: bool = False,
        before: str | None = None,
        allow_dups: bool = False,
        ignore_error: bool = False,
    ) -> UpdateConfig:
        """Adds a category at the end, or before the category `before` (1.6 and later).

        The rest is for 13 and later. `inherit`: templates that it is made from. `template`: it is one. `allow_dups`:
        one of that name may exist. `ignore_error`: where one exists, nothing is done, instead of an error.
        """
        flags = {"allowdups": allow_dups, "template": template, "ignoreerror": ignore_error}
        options = [option for option, given in flags.items() if given]
        if inherit:
            options.append(f"inherit={quoted(','.join(inherit))}")
        return self.then("NewCat", check_new(cat), match=before, options=",".join(options) or None)

    def rename_cat(self, cat: str, value: str, *, cat_filter: str | None = None) -> UpdateConfig:
        """Gives a category the name `value`."""
        return self.then("RenameCat", cat, value=check_new(value), options=filtered(cat_filter))

    def del_cat(self, cat: str, *, cat_filter: str | None = None, ignore_error: bool = False) -> UpdateConfig:
        """Removes a category with its lines. `ignore_error` (13 and later): it may be missing."""
        return self.then("DelCat", cat, options=filtered(cat_filter, ignore_error))

    def empty_cat(self, cat: str, *, cat_filter: str | None = None) -> UpdateConfig:
        """Removes the lines of a category (1.6 and later)."""
        return self.then("EmptyCat", cat, options=filtered(cat_filter))

    def update(
        self,
        cat: str,
        var: str,
        value: str,
        *,
        match: str | None = None,
        arrow: bool = False,
        cat_filter: str | None = None,
    ) -> UpdateConfig:
        """Gives a line another value: the first of the name, or the one that has the value `match`.

        `arrow`: it is written `name => value`.
        """
        return self.then("Update", cat, var=var, value=arrowed(value, arrow), match=match, options=filtered(cat_filter))

    def delete(
        self,
        cat: str,
        var: str | None = None,
        *,
        match: str | None = None,
        line: int | None = None,
        cat_filter: str | None = None,
        ignore_error: bool = False,
    ) -> UpdateConfig:
        """Removes lines: by name, by name and value (`match`), or the one numbered `line`, as GetConfig counts them
        from 0 (1.6 and later). `ignore_error` (13 and later): there may be none."""
        if var is None and line is None:
            raise LocalProtocolError("UpdateConfig: delete() needs `var` or `line`")
        return self.then("Delete", cat, var=var, match=match, line=line, options=filtered(cat_filter, ignore_error))

    def append(
        self, cat: str, var: str, value: str, *, arrow: bool = False, cat_filter: str | None = None
    ) -> UpdateConfig:
        """Adds a line at the end of a category. `arrow`: it is written `name => value`."""
        return self.then("Append", cat, var=var, value=arrowed(value, arrow), options=filtered(cat_filter))

    def insert(self, cat: str, var: str, value: str, *, line: int, cat_filter: str | None = None) -> UpdateConfig:
        """Adds a line in a category so that it is numbered `line`, from 0 (1.6 and later)."""
        return self.then("Insert", cat, var=var, value=arrowed(value), line=line, options=filtered(cat_filter))

    def then(
        self,
        action: str,
        cat: str,
        *,
        var: str | None = None,
        value: str | None = None,
        match: str | None = None,
        line: int | None = None,
        options: str | None = None,
    ) -> UpdateConfig:
        """The action with one operation more. Raises LocalProtocolError for one that the server would not do."""
        texts = [text for text in (var, value, match) if text is not None]
        if not all(isinstance(text, str) for text in (cat, *texts)):
            raise LocalProtocolError(f"UpdateConfig: the parameters of {action} must be text")
        if not cat or var == "" or "=" in (var or ""):
            raise LocalProtocolError(f"UpdateConfig: {action} needs a name that is not empty and holds no '='")
        if line is not None and not (isinstance(line, int) and line >= 0):
            raise LocalProtocolError(f"UpdateConfig: {action}: `line` must be a whole number from 0 on")
        operation = ConfigOperation(
            action=action, cat=cat, var=var, value=value, match=match, line=line, options=options
        )
        return attrs.evolve(self, operations=(*self.operations, operation))


def check_new(name: str) -> str:
    """The name of a category that will be written to a file."""
    if not isinstance(name, str) or not name or "]" in name:
        raise LocalProtocolError(f"UpdateConfig: {name!r} is no name of a category: it is empty or holds ']'")
    return name


def arrowed(value: str, arrow: bool = False) -> str:
    """A value that begins with the sign itself needs it twice."""
    return f"{ARROW}{value}" if arrow or value.startswith(ARROW) else value


def filtered(cat_filter: str | None, ignore_error: bool = False) -> str | None:
    options = [f"catfilter={quoted(cat_filter)}"] if cat_filter is not None else []
    options += ["ignoreerror"] if ignore_error else []
    return ",".join(options) or None


def quoted(text: str) -> str:
    """The value of an option that holds commas or `=`."""
    if QUOTED in text:
        raise LocalProtocolError("UpdateConfig: a quote in a filter or a template: the server cannot take it")
    return f'"{text}"'
