"""Announcements: sentences, typed mentions, frames, roles, factuality, dates, claims."""
