"""Pictures of a page, drawn by the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.exports.picture_plan import plan
from components.worker.job import Job, JobName

if TYPE_CHECKING:
    from components.context import View
    from components.exports.page_content import PageContent


def picture_job(view: View, content: PageContent, name: str, form: str) -> Job:
    """Return the job of a picture.

    Parameters
    ----------
    view, content
        The view, and its page.
    name
        Name of the picture: one of `components.exports.picture_plan.names`.
    form
        ``svg`` or ``png``.
    """
    picture = plan(view, content, name)
    chosen = {"selection": view.selection, "lang": view.lang.code, "today": view.today, "form": form}
    # What is kept of a picture is of one version of the layer that is in it.
    layer = (view.layer.layer_id, view.layer.version, view.layer.title) if view.layer else ()
    return Job(JobName.PICTURE, chosen | {"picture": picture}, (*chosen.values(), picture.page, name, *layer))
