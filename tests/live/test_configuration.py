"""Configuration files, the server's database and its dialplan, on real servers."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator

import pytest

from ajam_core import ActionFailed, NotFound, Record, actions, records
from ajam_core.enums import LoadType, PresenceState
from ajam_transports import Client
from tests.live.servers import Server
from tests.live.watching import connect

FORMATS = ("rawman", "mxml", "html")
FILE = "ajam-live.conf"


@pytest.fixture(params=FORMATS)
def pbx(server: Server, request: pytest.FixtureRequest) -> Iterator[Client]:
    client, _ = connect(server, codec=request.param)
    with client:
        yield client


@pytest.fixture
def new_file(server: Server, pbx: Client) -> Iterator[str]:
    """An empty file of the server's, which is removed in the end."""
    path = server.root / "etc/asterisk" / FILE
    path.unlink(missing_ok=True)
    pbx.send(actions.CreateConfig(FILE))
    yield FILE
    path.unlink()


def strays(*given: Record) -> list[tuple[str, dict[str, str], dict[str, str]]]:
    """What the records do not read."""
    return [
        (type(each).__name__, dict(each.extra), dict(each.unparsed)) for each in given if each.extra or each.unparsed
    ]


def lines(category: records.ConfigCategory) -> list[str]:
    return [f"{line.name}={line.value}" for line in category.lines]


def test_a_file_is_changed_by_operations_in_order_and_read_back(pbx: Client, new_file: str) -> None:
    included = "TEMPLATES=include"
    pbx.send(
        actions.UpdateConfig(new_file)
        .new_cat("base", template=True)
        .append("base", "host", "dynamic", cat_filter=included)
        .new_cat("200", inherit=("base",))
        .append("200", "exten", "1,1,NoOp(>)", arrow=True)
        .append("200", "sign", ">x")
        .append("200", "text", 'é "q" \\ a=b; c')
        .new_cat("100", before="200")
        .append("100", "a", "1")
        .append("100", "a", "2")
        .insert("100", "z", "first", line=0)
        .new_cat("200", allow_dups=True)
    )
    config = pbx.send(actions.GetConfig(new_file, filter=included))
    assert [(each.name, each.templates, each.is_template, lines(each)) for each in config.categories] == [
        ("base", (), True, ["host=dynamic"]),
        ("100", (), False, ["z=first", "a=1", "a=2"]),
        ("200", ("base",), False, ["host=dynamic", "exten=1,1,NoOp(>)", "sign=>x", 'text=é "q" \\ a=b; c']),
        ("200", (), False, []),
    ]
    assert pbx.send(actions.GetConfigJSON(new_file, filter=included)).categories == config.categories
    assert pbx.send(actions.ListCategories(new_file)).names == ("100", "200", "200")
    pbx.send(
        actions.UpdateConfig(new_file)
        .update("100", "a", "3", match="1")
        .delete("100", line=0)
        .rename_cat("100", "101")
        .empty_cat("200")
        .del_cat("nowhere", ignore_error=True)
    )
    (changed,) = pbx.send(actions.GetConfig(new_file, "101")).categories
    assert lines(changed) == ["a=3", "a=2"]
    with pytest.raises(NotFound):
        pbx.send(actions.UpdateConfig(new_file).del_cat("101").del_cat("nowhere"))
    assert pbx.send(actions.GetConfig(new_file, "101")).categories == (changed,)


def test_an_empty_file_is_an_empty_reply(pbx: Client, new_file: str) -> None:
    for action in (actions.GetConfig(new_file), actions.GetConfig(new_file, "x"), actions.GetConfigJSON(new_file)):
        config = pbx.send(action)
        assert config == records.GetConfigReply()
    assert pbx.send(actions.ListCategories(new_file)) == records.ListCategoriesReply()
    with pytest.raises(ActionFailed, match="File exists"):
        pbx.send(actions.CreateConfig(new_file))


def test_entries_of_the_database_are_listed(pbx: Client) -> None:
    for key in ("k", "sub/k"):
        pbx.send(actions.DBPut("ajam", key, 'é "x" \\ a|b'))
    (entry,) = pbx.send(actions.DBGet("ajam", "k"))
    assert entry == records.DBGetResponse(family="ajam", key="k", val='é "x" \\ a|b')
    tree = pbx.send(actions.DBGetTree("ajam"))
    assert [each.key for each in tree] == ["/ajam/k", "/ajam/sub/k"]
    assert strays(*tree) == []
    pbx.send(actions.DBDelTree("ajam"))
    assert (list(pbx.send(actions.DBGet("ajam", "k"))), list(pbx.send(actions.DBGetTree("ajam")))) == ([], [])


EXTENSION = (
    *(("Answer", None), ("Set", "CHANNEL(hangup_handler_push)=ajam-end,s,1")),
    *(("Set", "CHANNEL(hangup_handler_push)=ajam-end,s,1"), ("Set", "CHANNEL(hangup_handler_pop)=")),
    *(("Set", "SHARED(shared)=1"), ("Gosub", "ajam-end,s,1(one)"), ("Set", 'E=a"b'), ("Hangup", None)),
)
SEEN = {
    *("DeviceStateChange", "ExtensionStatus", "HangupHandlerPop", "HangupHandlerPush", "HangupHandlerRun", "Load"),
    *("Newexten", "PresenceStateChange", "PresenceStatus", "Reload", "TestEvent", "Unload", "VarSet"),
}


def test_what_the_dialplan_and_the_modules_do_is_read_whole(server: Server) -> None:
    client, _ = connect(server, events="on")
    with client as pbx:
        for number, (application, data) in enumerate(EXTENSION, 1):
            pbx.send(actions.DialplanExtensionAdd("ajam-live", "1", str(number), application, data, replace=True))
        for number, application in enumerate(("NoOp", "Return"), 1):
            pbx.send(actions.DialplanExtensionAdd("ajam-end", "s", str(number), application, replace=True))
        hint = "Custom:ajam,CustomPresence:ajam"
        pbx.send(actions.DialplanExtensionAdd("ajam-live", "2", "hint", hint, replace=True))
        (shown,) = pbx.send(actions.ShowDialPlan("2", "ajam-live"))
        assert (shown.priority, shown.application) == (None, hint)
        pbx.send(actions.Setvar("AJAM_LIVE", "1"))
        pbx.send(actions.Originate(channel="Local/1@ajam-live", application="Wait", data="1"))
        for command in ("devstate change Custom:ajam INUSE", 'presencestate change CustomPresence:ajam "away,a,b c"'):
            server.cli(command)
        assert pbx.send(actions.PresenceState("CustomPresence:ajam")).state is PresenceState.AWAY
        assert pbx.send(actions.PresenceState("CustomPresence:ajam")).presence_message == "b c"
        pbx.send(actions.ModuleLoad(LoadType.UNLOAD, "app_echo.so"))
        pbx.send(actions.ModuleLoad(LoadType.LOAD, "app_echo.so"))
        pbx.send(actions.Reload("app_queue.so"))
        seen: list[Record] = []
        end, presences = time.monotonic() + 20, itertools.cycle(("available", "away"))
        while (missing := SEEN - {type(each).__name__ for each in seen}) and time.monotonic() < end:
            seen += pbx.send(actions.WaitEvent(2))
            if missing == {"PresenceStatus"}:  # a new hint may not have been watched yet when its presence changed
                server.cli(f'presencestate change CustomPresence:ajam "{next(presences)},a,b c"')
        server.cli('presencestate change CustomPresence:ajam "not_set"')
        pbx.send(actions.DialplanExtensionRemove("ajam-live", "1"))
        with pytest.raises(NotFound):
            pbx.send(actions.ShowDialPlan("1", "ajam-live"))
    assert {type(each).__name__ for each in seen} >= SEEN
    assert strays(*(each for each in seen if type(each).__name__ in SEEN)) == []
