"""The learner's settings: read with the place of what is wrong, set one by one, never half written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.config import Config, read_config, write_setting
from interview_cli.errors import DrillError, ExitCode, UsageError


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "config.yaml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def refusal(folder: Path, text: str | bytes) -> DrillError:
    path = written(folder, text)
    with pytest.raises(DrillError) as caught:
        read_config(path)
    assert str(path) in caught.value.message
    assert "\n" not in caught.value.message
    assert caught.value.hint == f"mend or delete {path}"
    assert caught.value.code is ExitCode.ENVIRONMENT
    return caught.value


def test_without_a_file_every_setting_has_its_default(tmp_path: Path) -> None:
    assert read_config(tmp_path / "none.yaml") == Config(
        editor="", workspace="", rollover_hour=4, new_cards=10, reviews=200
    )


@pytest.mark.parametrize("text", ["", "# only a comment\n", "{}\n"])
def test_an_empty_file_sets_nothing(tmp_path: Path, text: str) -> None:
    assert read_config(written(tmp_path, text)) == Config()


def test_what_is_set_is_read_and_the_rest_keeps_its_default(tmp_path: Path) -> None:
    path = written(tmp_path, "editor: code --wait\nrollover_hour: 0\n")
    assert read_config(path) == Config(editor="code --wait", rollover_hour=0)


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    assert read_config(written(tmp_path, b"\xef\xbb\xbfeditor: nano\n")).editor == "nano"


def test_what_is_not_yaml_is_told_with_line_and_column(tmp_path: Path) -> None:
    error = refusal(tmp_path, "editor: nano\nworkspace: [unclosed\n")
    assert "config.yaml:3:1: not valid YAML" in error.message


def test_python_tags_are_not_carried_out(tmp_path: Path) -> None:
    assert "not valid YAML" in refusal(tmp_path, "editor: !!python/object/apply:os.getcwd []\n").message


@pytest.mark.parametrize("text", ["editor: 2026-13-45\n", f"new_cards: {'9' * 5000}\n", "new_cards: 0b_\n"])
def test_a_value_that_yaml_takes_for_an_impossible_date_or_number_is_told_in_one_line(
    tmp_path: Path, text: str
) -> None:
    refusal(tmp_path, text)


def test_an_unknown_setting_is_named_with_those_that_there_are(tmp_path: Path) -> None:
    error = refusal(tmp_path, "edtor: nano\n")
    assert (
        "unknown field `edtor`; known: editor, editor_split, workspace, rollover_hour, new_cards, reviews, sync"
        in error.message
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("rollover_hour: late\n", "Expected `int`, got `str` (setting `rollover_hour`)"),
        ("rollover_hour: 13\n", "Expected `int` <= 12 (setting `rollover_hour`)"),
        ("rollover_hour: -1\n", "Expected `int` >= 0 (setting `rollover_hour`)"),
        ("editor: 7\n", "Expected `str`, got `int` (setting `editor`)"),
        ("editor: [vim]\n", "Expected `str`, got `array` (setting `editor`)"),
        ("- editor\n", "Expected `object`, got `array`"),
        ("just words\n", "Expected `object`, got `str`"),
    ],
)
def test_a_wrong_value_is_told_with_what_was_found_and_what_would_be_right(
    tmp_path: Path, text: str, words: str
) -> None:
    assert words in refusal(tmp_path, text).message


def test_a_file_that_is_not_utf_8_is_told(tmp_path: Path) -> None:
    assert "is not UTF-8" in refusal(tmp_path, b"editor: caf\xe9\n").message


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.mkdir()
    with pytest.raises(DrillError, match=r"config\.yaml cannot be read: Is a directory"):
        read_config(path)


# Setting


def test_a_setting_is_written_and_read_back_and_the_folder_made(tmp_path: Path) -> None:
    path = tmp_path / "new" / "config.yaml"
    assert write_setting(path, "editor", "code --wait") == Config(editor="code --wait")
    assert read_config(path) == Config(editor="code --wait")


def test_setting_one_leaves_the_others_as_they_are(tmp_path: Path) -> None:
    path = written(tmp_path, "editor: nano\nnew_cards: 3\n")
    write_setting(path, "rollover_hour", "6")
    assert read_config(path) == Config(editor="nano", new_cards=3, rollover_hour=6)


def test_a_text_of_digits_stays_a_text_where_a_text_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    write_setting(path, "workspace", "2026")
    assert read_config(path).workspace == "2026"


def test_an_unknown_setting_cannot_be_set(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        write_setting(tmp_path / "config.yaml", "edtor", "nano")
    assert caught.value.message == "there is no setting `edtor`"
    assert caught.value.hint == "known: editor, editor_split, workspace, rollover_hour, new_cards, reviews, sync"
    assert list(tmp_path.iterdir()) == []


def test_a_word_that_a_setting_cannot_be_is_answered_with_those_it_can(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        write_setting(tmp_path / "config.yaml", "editor_split", "left")
    assert caught.value.message == "`left` does not fit the setting `editor_split`: expected off, right, below"


def test_a_setting_may_be_named_with_a_dot(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    assert write_setting(path, "editor.split", "right").editor_split == "right"
    assert read_config(path).editor_split == "right"


@pytest.mark.parametrize("text", ["soon", "13", "-1", "4.5", "", "--5", "9" * 5000])
def test_a_value_that_does_not_fit_is_refused_and_the_file_stays_as_it_was(tmp_path: Path, text: str) -> None:
    path = written(tmp_path, "rollover_hour: 5\n")
    with pytest.raises(UsageError, match="does not fit the setting `rollover_hour`"):
        write_setting(path, "rollover_hour", text)
    assert path.read_text(encoding="utf-8") == "rollover_hour: 5\n"


def test_a_broken_file_is_not_overwritten_by_setting_something(tmp_path: Path) -> None:
    path = written(tmp_path, "edtor: nano\n")
    with pytest.raises(DrillError):
        write_setting(path, "editor", "vim")
    assert path.read_text(encoding="utf-8") == "edtor: nano\n"


def test_where_nothing_can_be_written_that_is_told(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(DrillError, match=r"config\.yaml cannot be written") as caught:
        write_setting(tmp_path / "home" / "config.yaml", "editor", "vim")
    assert caught.value.code is ExitCode.ENVIRONMENT


@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])))
def test_any_line_of_text_comes_back_as_it_was_set(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any" / "config.yaml"
    write_setting(path, "editor", text)
    assert read_config(path).editor == text


def test_a_text_that_is_not_unicode_is_refused_or_comes_back_but_never_breaks_the_settings(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    try:
        write_setting(path, "editor", "caf\udce9")
    except DrillError:
        assert read_config(path) == Config()
    else:
        assert read_config(path).editor == "caf\udce9"
