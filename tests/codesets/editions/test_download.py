"""Downloads from a server that cuts, lies and sends on: whole and right, or refused."""

import hashlib
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from codesets.editions.download import ATTEMPTS, Gone, Wanted, fetch
from codesets.editions.exceptions import DownloadFailed
from tests.codesets.editions import files
from tests.codesets.editions.server import Page, Site, serving

CONTENT = random.Random(1).randbytes(300_000)  # noqa: S311


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


def get(site: Site, path: str, folder: Path, sha256: str | None = None, largest: int = 10**9) -> Path:
    return fetch(Wanted(site.address + path, sha256), folder, pause=lambda _: None, largest=largest)


def test_a_file_comes_whole(site: Site, tmp_path: Path) -> None:
    site.pages["/a.bin"] = Page(CONTENT)
    heard: list[tuple[int, int | None]] = []
    path = fetch(Wanted(f"{site.address}/a.bin"), tmp_path, lambda done, total: heard.append((done, total)))
    assert path.read_bytes() == CONTENT
    assert heard[-1] == (len(CONTENT), len(CONTENT))
    assert [one.name for one in tmp_path.iterdir()] == ["a.bin"]


def test_it_goes_on_where_it_broke_off(site: Site, tmp_path: Path) -> None:
    site.pages["/a.bin"] = Page(CONTENT, cuts=[100_000, 50_000])
    assert get(site, "/a.bin", tmp_path).read_bytes() == CONTENT
    assert [wanted for _, wanted in site.asked] == [None, "bytes=100000-", "bytes=150000-"]


def test_a_server_without_ranges_is_asked_from_the_start(site: Site, tmp_path: Path) -> None:
    site.pages["/a.bin"] = Page(CONTENT, cuts=[100_000], ranges=False)
    assert get(site, "/a.bin", tmp_path).read_bytes() == CONTENT


def test_it_gives_up_after_a_few_attempts(site: Site, tmp_path: Path) -> None:
    site.pages["/a.bin"] = Page(CONTENT, failures=99)
    with pytest.raises(DownloadFailed, match="Try again later"):
        get(site, "/a.bin", tmp_path)
    assert len(site.asked) == ATTEMPTS


def test_a_server_that_is_busy_is_asked_again(site: Site, tmp_path: Path) -> None:
    site.pages["/a.bin"] = Page(CONTENT, failures=2)
    assert get(site, "/a.bin", tmp_path).read_bytes() == CONTENT


def test_fewer_bytes_than_promised_are_no_file(site: Site, tmp_path: Path) -> None:
    site.pages["/a.bin"] = Page(CONTENT, length=len(CONTENT) + 10)
    with pytest.raises(DownloadFailed, match="whole"):
        get(site, "/a.bin", tmp_path)


def test_another_file_than_expected_is_refused(site: Site, tmp_path: Path) -> None:
    site.pages["/a.bin"] = Page(CONTENT)
    assert get(site, "/a.bin", tmp_path, hashlib.sha256(CONTENT).hexdigest()).is_file()
    with pytest.raises(DownloadFailed, match="SHA-256"):
        get(site, "/a.bin", tmp_path, hashlib.sha256(b"other").hexdigest())


def test_a_damaged_zip_is_refused(site: Site, tmp_path: Path) -> None:
    content = bytearray(files.spring(tmp_path).read_bytes())
    content[len(content) // 2] ^= 0xFF
    site.pages["/a.zip"] = Page(bytes(content))
    site.pages["/cut.zip"] = Page(bytes(content[:200]))
    for path in ("/a.zip", "/cut.zip"):
        with pytest.raises(DownloadFailed, match="damaged"):
            get(site, path, tmp_path / "downloads")
    assert list((tmp_path / "downloads").iterdir()) == []


@pytest.mark.parametrize("headers", [{"content-type": "text/html; charset=utf-8"}, {}])
def test_a_web_page_is_no_file(site: Site, tmp_path: Path, headers: dict[str, str]) -> None:
    site.pages["/a.zip"] = Page(b"<!DOCTYPE html><p>Accept the licence", headers=headers)
    with pytest.raises(DownloadFailed, match="web page"):
        get(site, "/a.zip", tmp_path)


def test_it_follows_redirects_but_not_for_ever_nor_away_from_https(site: Site, tmp_path: Path) -> None:
    site.pages["/a.bin"] = Page(status=302, headers={"location": "/b.bin"})
    site.pages["/b.bin"] = Page(CONTENT)
    assert get(site, "/a.bin", tmp_path).read_bytes() == CONTENT
    site.pages["/loop"] = Page(status=302, headers={"location": "/loop"})
    with pytest.raises(DownloadFailed, match="on and on"):
        get(site, "/loop", tmp_path)
    site.pages["/away"] = Page(status=302, headers={"location": "http://files.example.org/a.zip"})
    with pytest.raises(DownloadFailed, match="https"):
        get(site, "/away", tmp_path)


def test_only_https_is_spoken(tmp_path: Path) -> None:
    for url in ("http://www.cms.gov/a.zip", "ftp://www.cms.gov/a.zip", "file:///etc/passwd"):
        with pytest.raises(DownloadFailed, match="https"):
            fetch(Wanted(url), tmp_path)


def test_a_file_without_end_is_cut_short(site: Site, tmp_path: Path) -> None:
    site.pages["/a.bin"] = Page(CONTENT)
    with pytest.raises(DownloadFailed, match="larger"):
        get(site, "/a.bin", tmp_path, largest=1000)


def test_nothing_at_an_address_is_told_apart(site: Site, tmp_path: Path) -> None:
    with pytest.raises(Gone):
        get(site, "/absent.zip", tmp_path)
