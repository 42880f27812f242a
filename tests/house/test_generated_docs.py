"""Pages made from the code are as the code would make them now."""

from tools import generated


def test_no_generated_page_is_stale():
    assert generated.stale() == []


def test_a_changed_page_is_found_stale(tmp_path, monkeypatch):
    monkeypatch.setattr(generated, "FOLDER", tmp_path)
    for name, text in generated.pages().items():
        (tmp_path / name).write_text(text)
    (tmp_path / "roles.md").write_text("edited by hand")
    (tmp_path / "stranger.md").write_text("made by nobody")

    assert generated.stale() == ["stranger.md", "roles.md"]
