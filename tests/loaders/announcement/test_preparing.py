"""Preparing: behind it a reading opens no more files."""

import subprocess
import sys

READ_WITHOUT_FILES = """
import sys
from loaders.announcement.pipeline import prepare, read_announcement
from loaders.names import DocumentNames

opened = []
if {prepared}:
    prepare()
sys.addaudithook(lambda event, args: opened.append(args[0]) if event == "open" else None)
text = "Bayer Buys Ipsen\\n\\nBASEL, May 5, 2025 - The FDA approved elafibranor, and Bayer hopes to file it in Japan."
read_announcement(text, DocumentNames(), "2025-05-05")
print(*opened, sep="\\n")
"""


def files_opened(prepared: bool) -> list[str]:
    told = subprocess.run(
        [sys.executable, "-c", READ_WITHOUT_FILES.format(prepared=prepared)], capture_output=True, text=True, check=True
    )
    return told.stdout.split()


def test_what_is_prepared_needs_no_more_files() -> None:
    assert files_opened(prepared=False)
    assert files_opened(prepared=True) == []
