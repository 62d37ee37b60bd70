"""Announcements: sentences, typed mentions, frames, roles, factuality, dates, claims.

`pipeline` reads a text in stages and leaves a `reading` of `mentions` and `events`; from it `claims`, `proposals` and
`extract` are made. What comes in goes through `inputs` or `watching`, `ingesting` and `intake`."""
