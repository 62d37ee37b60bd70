"""A view as one file: the picture, what is said of each thing in it, and the quotes; it opens without a network.

The file carries the application's own parts, so it looks and answers as the page does, and a policy that lets it
request nothing. It holds quotes and never whole documents, whose texts are not ours to pass on."""

from app.offline.page import offline_page
from app.offline.view import OfflineView, offline_view

__all__ = ["OfflineView", "offline_page", "offline_view"]
