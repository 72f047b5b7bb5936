"""The guards: headers, hosts, origins, the one-time key, forms, sizes."""

import pytest
from django.test import Client

from liftagain.web.guards.key import ONE_TIME_KEY, cookie_name, new_cookie

CONTENT = (
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def test_every_answer_carries_the_policy(person: Client, visitor: Client) -> None:
    for response in (person.get("/about/"), visitor.get("/about/"), person.get("/no-such-page/")):
        assert response.headers.get("Content-Security-Policy") == CONTENT
        assert response["X-Content-Type-Options"] == "nosniff"
        assert response["X-Frame-Options"] == "DENY"
        assert response["Referrer-Policy"] == "same-origin"
        assert response["Cache-Control"] == "no-store"


def test_pages_hold_no_script_and_no_inline_style(person: Client) -> None:
    for path in ("/start/", "/about/", "/library/", "/exercise/bird-dog/", "/settings/", "/privacy/", "/more/"):
        text = person.get(path).content.decode()
        assert " style=" not in text
        assert "<script>" not in text
        assert "http://" not in text.replace("http://www.w3.org/2000/svg", "")
        assert "https://" not in text


def test_without_the_cookie_nothing_opens(visitor: Client, db: None) -> None:
    for path in ("/", "/today/", "/privacy/", "/drawing/bird-dog.svg"):
        response = visitor.get(path)
        assert response.status_code == 403
        assert "start it again" in response.content.decode()


def test_the_key_opens_once(visitor: Client, db: None) -> None:
    key = ONE_TIME_KEY.make()
    response = visitor.get("/enter/", {"key": key})
    assert response.status_code == 302
    cookie = response.cookies[cookie_name()]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Strict"
    assert visitor.get("/about/").status_code == 200
    assert Client(headers={"host": "127.0.0.1"}).get("/enter/", {"key": key}).status_code == 403


def test_a_newer_key_replaces_an_older_one(visitor: Client) -> None:
    old = ONE_TIME_KEY.make()
    ONE_TIME_KEY.make()
    assert visitor.get("/enter/", {"key": old}).status_code == 403


@pytest.mark.parametrize("cookie", ["", "x", "abc:def:ghi", pytest.param(new_cookie()[:-1] + "!", id="altered")])
def test_a_forged_cookie_opens_nothing(visitor: Client, cookie: str, db: None) -> None:
    visitor.cookies[cookie_name()] = cookie
    assert visitor.get("/about/").status_code == 403


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1:9999", "localhost.evil.example", "127.0.0.1@evil.example", "192.168.0.2", ""]
)
def test_other_hosts_are_refused(person: Client, host: str) -> None:
    assert person.get("/about/", headers={"host": host}).status_code == 400


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.0.0.1:80", "[::1]"])
def test_our_own_names_are_answered(person: Client, host: str) -> None:
    assert person.get("/about/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9999"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_other_origins_are_refused(person: Client, headers: dict[str, str]) -> None:
    assert person.post("/begin/", headers=headers).status_code == 403


def test_our_own_form_is_taken(person: Client) -> None:
    headers = {"origin": "http://127.0.0.1", "sec-fetch-site": "same-origin"}
    assert person.post("/begin/", headers=headers).status_code == 302


def test_a_picture_on_another_page_is_refused(person: Client) -> None:
    foreign = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"}
    assert person.get("/drawing/bird-dog.svg", headers=foreign).status_code == 403


def test_a_form_without_its_token_is_refused(db: None) -> None:
    client = Client(enforce_csrf_checks=True, headers={"host": "127.0.0.1"})
    client.cookies[cookie_name()] = new_cookie()
    response = client.post("/begin/")
    assert response.status_code == 403
    assert "out of date" in response.content.decode()


def test_a_body_beyond_every_log_is_refused(person: Client, settings: object) -> None:
    settings.LARGEST_UPLOAD_BYTES = 1000  # type: ignore[attr-defined]
    content = b"x" * (2 << 20)
    response = person.generic("POST", "/log/", content, content_type="application/octet-stream")
    assert response.status_code == 413
    assert "too large" in response.content.decode()


def test_static_files_are_kept_and_pages_are_not(visitor: Client) -> None:
    response = visitor.get("/static/look.css")
    assert response.status_code == 200
    assert "max-age=31536000" in response["Cache-Control"]
    b"".join(response.streaming_content)  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", ["/../settings.py", "/static/../settings.py", "/static/%2e%2e/settings.py"])
def test_no_path_leaves_the_static_folder(person: Client, path: str) -> None:
    assert person.get(path).status_code == 404
