// Documents of which a proposal waits for a person.
MATCH (p:Proposal {open: true})
RETURN DISTINCT p.document AS id
