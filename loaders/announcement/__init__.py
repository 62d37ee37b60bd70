"""Announcements: a text in; names, events and claims out.

`pipeline` reads a text in stages and leaves a `reading` of `mentions` and `events`. `text` takes it apart, `lexicon`
is what is known beforehand; `organizations` and `products` find names, `recognition` every name in its place; `frames`
find events, with their `roles`, `terms` and `factuality`; `learned` looks for what no frame reads; `spacing` puts
places back. Of a reading are made `claims`, `proposals` and, through `annotations`, what `extract` writes and
`evaluation` scores.

Texts come in by `inputs` or `watching`, then `ingesting` and `intake`; a claim by hand by `note`; JSON lines by
`records`."""
