"""Market-research pages: saved text, Markdown, HTML or PDF to claims."""

from loaders.report.loader import Provenance, read_report, read_report_text

__all__ = ["Provenance", "read_report", "read_report_text"]
