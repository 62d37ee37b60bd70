"""What waits for a person: a proposal is a claim set of one document, an intake all that one reading of it proposes."""

from __future__ import annotations

import uuid
from functools import cached_property

from pydantic import BaseModel, ConfigDict, Field

from graph.model.claim import NAMESPACE, Claim
from graph.model.document import Document, NotUnderstood


class Proposal(BaseModel):
    """A claim set of one document: the claim it is about first, then the names and the file that this one needs."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    document: str = Field(description="Id of the document.")
    claims: tuple[Claim, ...] = Field(min_length=1, description="What acceptance would add.")

    @property
    def subject(self) -> Claim:
        """The claim it is about."""
        return self.claims[0]

    @cached_property
    def id(self) -> str:
        """uuid5 of the claims: the same words read alike are the same proposal."""
        return str(uuid.uuid5(NAMESPACE, "proposal|" + "|".join(claim.id for claim in self.claims)))


class Intake(BaseModel):
    """One document, what a reading of it proposes, and the passages that it did not understand."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    document: Document
    proposals: tuple[Proposal, ...]
    near_misses: tuple[NotUnderstood, ...] = ()
    method: str = Field(description="Reader and version, such as announcement/1.")
