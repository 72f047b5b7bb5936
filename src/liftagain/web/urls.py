"""The addresses of the pages."""

from django.urls import path

from liftagain.web.pages import (
    began,
    check_in,
    exercises,
    home,
    imports,
    log,
    privacy,
    progress,
    questions,
    result,
    seen,
    session,
    settings,
    today,
    urgent,
    usual,
)

urlpatterns = [
    path("", home.home),
    path("start/", home.start),
    path("begin/", questions.begin),
    path("just-happened/", home.just_happened),
    path("more/", home.more),
    path("about/", home.about),
    path("questions/", questions.questions),
    path("questions/<slug:name>/", questions.question),
    path("changed/", questions.changed),
    path("began/", began.began),
    path("log/", log.log),
    path("log/skip/", log.skip),
    path("log/<uuid:staged>/", log.preview, name="preview"),
    path("log/<uuid:staged>/unit/", log.unit),
    path("log/<uuid:staged>/discard/", log.discard),
    path("usual/<slug:name>/", usual.usual),
    path("result/", result.result),
    path("help/", urgent.urgent),
    path("seen/", seen.seen),
    path("today/", today.today),
    path("session/", session.begin),
    path("session/<int:number>/", session.item),
    path("session/<int:number>/hurts/", session.hurts),
    path("session/done/", session.done),
    path("check-in/", check_in.begin),
    path("check-in/<slug:name>/", check_in.check_in, name="check-in"),
    path("progress/", progress.progress),
    path("progress/<uuid:fact>/withdraw/", progress.withdraw),
    path("library/", exercises.library),
    path("exercise/<slug:name>/", exercises.exercise),
    path("drawing/<slug:name>.svg", exercises.drawn),
    path("imports/", imports.imports),
    path("imports/log.csv", imports.as_csv),
    path("imports/<uuid:imported>/undo/", imports.undo),
    path("imports/<uuid:imported>/delete/", imports.delete),
    path("settings/", settings.settings),
    path("privacy/", privacy.privacy),
    path("privacy/delete/", privacy.delete),
]

handler400 = "liftagain.web.pages.problems.bad_request"
handler403 = "liftagain.web.pages.problems.csrf"
handler404 = "liftagain.web.pages.problems.not_found"
handler500 = "liftagain.web.pages.problems.failed"
