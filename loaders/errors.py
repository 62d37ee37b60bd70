"""What can be wrong with what a person gives to be loaded."""

from __future__ import annotations

from graph.errors import ExitCode, FinalError


class LoadError(FinalError):
    """Something given to be loaded could not be read; never raised as such."""


class MissingFileError(LoadError):
    """Nothing lies at the path."""


class UnreadableFileError(LoadError):
    """The system refuses to let this user read the file."""


class FileTooLargeError(LoadError):
    """The file is larger than a page can be."""


class EmptyFileError(LoadError):
    """The file holds no words."""


class BinaryFileError(LoadError):
    """The file is no text, though its name may say so."""


class EncodingError(LoadError):
    """The bytes are not text in any encoding that is tried."""


class UnsupportedFileError(LoadError):
    """The kind of file is none that can be read."""


class DamagedFileError(LoadError):
    """The file is of a known kind, but broken, locked or without text."""


class NothingToLoadError(LoadError):
    """A folder in which no file can be loaded."""


class NotAReportError(LoadError):
    """The page is no market report."""


class SeedError(LoadError):
    """A shipped market does not say what it is expected to say."""


class TextTooLongError(LoadError):
    """A text longer than any announcement."""


class OtherLanguageError(LoadError):
    """A text in a language that is not read."""


class NavigationOnlyError(LoadError):
    """A page of links and titles without a sentence."""


class StatementError(LoadError):
    """What a person says or asks cannot be: a date that is none, a claim that names nothing, no feed at all."""

    exit_code = ExitCode.USAGE
