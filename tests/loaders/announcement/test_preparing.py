"""Preparing: behind it a reading opens no more files, and without it none is read otherwise."""

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


READ_TWICE = """
from loaders.announcement.extract import predict

text = "Larkon AG to Supply Lutetium-177 to Hedra Radiopharma"
first, second = (predict("a", "2025-05-05", text) for _ in range(2))
print(len(first["events"]), first == second)
"""


def test_the_first_text_that_a_process_reads_is_read_like_the_next() -> None:
    """What is loaded when it is first asked for must be there before the first clause is looked through."""
    told = subprocess.run([sys.executable, "-c", READ_TWICE], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["1", "True"]
