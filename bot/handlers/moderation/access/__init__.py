"""Requests for access on which staff decide: nobody represents the organisation, or nobody has answered."""
