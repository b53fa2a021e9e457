"""Entities as they are mostly found; a test names only what it is about."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import count
from typing import Any

import numpy as np
from pydantic import SecretStr

from bot.config import Settings
from bot.models.backers import BackerProfile
from bot.models.consents import Terms, Wording
from bot.models.country import moment
from bot.models.fairs import FairRound
from bot.models.forum import Forum, ForumSession, SessionKind
from bot.models.meaning import TextVector, VectorOwner
from bot.models.meetings import Meeting, MeetingPlace
from bot.models.memoranda import (
    HOLDING,
    REPUBLIC_WIDE_FORMS,
    Content,
    Memorandum,
    MemorandumLevel,
    MemorandumParty,
    MemorandumSignatory,
    MemorandumStage,
    MemorandumVersion,
    Pair,
    PartyStage,
    PlanItem,
    VersionStage,
)
from bot.models.organizations import (
    Invitation,
    Membership,
    MembershipStatus,
    Organization,
    OrganizationKind,
    OrganizationStatus,
)
from bot.models.people import ConsentKind, Person
from bot.models.pitches import Pitch, PitchStatus, StoredContact
from bot.models.projects import Project, ProjectStage
from bot.models.reasons import Reason, reason_in_words
from bot.models.reference import Language
from bot.models.roles import StaffRole
from bot.models.words import Value
from bot.understanding.identification import bin_check_digit
from bot.use_cases.kernel.permissions import Role
from bot.use_cases.kernel.ports import Actor, Represented
from bot.use_cases.pitches.contacts import contact_now
from playground import bot_process
from tests.fakes.clock import MONDAY_MORNING

_numbers = count(1)

_LEGAL_FORMS = {
    OrganizationKind.NGO: "public_fund",
    OrganizationKind.BUSINESS: "llp",
    OrganizationKind.STATE: "state_institution",
}
_ROLES = {
    OrganizationKind.NGO: frozenset({Role.NGO}),
    OrganizationKind.BUSINESS: frozenset({Role.BACKER}),
    OrganizationKind.STATE: frozenset({Role.STATE, Role.BACKER}),
}


def a_bin(number: int | None = None) -> str:
    """A valid number, a new one each time."""
    months, serial = divmod(next(_numbers) if number is None else number, 100_000)
    month = (8 + months) % 12 + 1
    # Some beginnings belong to no number: the same in another year does.
    for year in range(14, 26):
        eleven = f"{year}{month:02d}40{serial:05d}"
        digit = bin_check_digit(eleven)
        if digit is not None:
            return f"{eleven}{digit}"
    raise AssertionError(number)


OPERATOR: dict[str, Any] = {
    name.removeprefix("ASAR_").lower(): value for name, value in bot_process.OPERATOR.items()
}
"""Settings that name an operator, as each bot has them that people can talk to."""
TERMS = Settings(_env_file=None, bot_token=SecretStr("1:made-up"), **OPERATOR).terms
"""What people have consented to who consented to such a bot."""


OTHERWISE: dict[str, Any] = {
    "operator_name": "«Басқа» ҚҚ",
    "operator_bin": "990540001234",
    "operator_address": "Алматы",
    "operator_contact": "+7 701 000 00 00",
    "database_in_kazakhstan": False,
    "model_host": "model.example",
    "translation_host": "translator.example",
}
"""Another value for each of the terms."""


def a_wording(text: str = "", *, language: Language = Language.KAZAKH, terms: Terms = TERMS) -> Wording:
    """Of today's version; each has its own text and so its own hash, unless the test says which."""
    return Wording.of(text or f"Келісемін ({next(_numbers)})", language, terms)


def a_person(
    name: str = "Айгерім Сәрсен",
    *,
    language: Language = Language.KAZAKH,
    staff: tuple[StaffRole, ...] = (),
    consented: bool = True,
    **fields: Any,
) -> Person:
    values: dict[str, Any] = {
        "account_id": 1_000_000 + next(_numbers),
        "created_at": MONDAY_MORNING,
    } | fields
    person = Person(name=name, language=language, **values)
    if consented:
        person.give_consent(
            ConsentKind.SERVICE, a_wording(language=language), subject=name, at=person.created_at
        )
    for role in staff:
        person.assign(role)
    return person


def an_organization(
    name: str = "Болашақ кілті",
    *,
    kind: OrganizationKind = OrganizationKind.NGO,
    by: Person | None = None,
    verified: bool = True,
    **fields: Any,
) -> Organization:
    """`by` is the founder, who is not made a representative by this alone (see `a_membership`).

    Where it does not matter who that is, `Database.keep` finds somebody.
    """
    values: dict[str, Any] = {
        "submission_id": f"submission-{next(_numbers)}",
        "kind": kind,
        "legal_form": _LEGAL_FORMS[kind],
        "bin": a_bin(),
        "name_kk": name,
        "name_ru": "",
        "name_en": "",
        "region": "KZ-23",
        "settlement": "Индер",
        "spheres": ("education_science_sport",),
        "about": "Ауыл мектептерінде бағдарламалау үйірмелерін ашамыз.",
        "language": Language.KAZAKH,
        "contact_name": "Айгерім Сәрсен",
        "contact_phone": "+77012345678",
        "contact_email": None,
        "created_at": MONDAY_MORNING,
        "created_by": by.id if by else None,
        "status": OrganizationStatus.VERIFIED if verified else OrganizationStatus.PENDING,
        "decided_at": MONDAY_MORNING if verified else None,
    }
    return Organization(**(values | fields))


def a_membership(
    person: Person,
    organization: Organization,
    *,
    status: MembershipStatus = MembershipStatus.ACTIVE,
    created_at: datetime = MONDAY_MORNING,
) -> Membership:
    return Membership(
        person_id=person.id, organization_id=organization.id, status=status, created_at=created_at
    )


def an_invitation(
    organization: Organization,
    by: Person,
    *,
    token: str | None = None,
    created_at: datetime = MONDAY_MORNING,
) -> Invitation:
    return Invitation(
        token_hash=Invitation.hash_of(token or f"token-{next(_numbers)}"),
        organization_id=organization.id,
        invited_by=by.id,
        created_at=created_at,
    )


def a_project(
    organization: Organization,
    title: str = "Ауыл мектептеріндегі бағдарламалау үйірмелері",
    *,
    stage: ProjectStage = ProjectStage.PUBLISHED,
    **fields: Any,
) -> Project:
    values: dict[str, Any] = {
        "submission_id": f"project-{next(_numbers)}",
        "organization_id": organization.id,
        "language": Language.KAZAKH,
        "title": title,
        "problem": "Ауыл балалары бағдарламалауды үйренгісі келеді, бірақ үйірме де, компьютер де жоқ.",
        "solution": "Үш мектепте апта сайын тегін үйірме ашамыз, мұғалімдерді оқытамыз.",
        "beneficiaries": "10–15 жастағы 120 оқушы",
        "spheres": ("education_science_sport",),
        "region": "KZ-23",
        "settlement": "Индер",
        "latitude": None,
        "longitude": None,
        "budget_min": 1_100_000,
        "budget_full": 2_400_000,
        "needs": ("equipment", "mentoring"),
        "starts_on": MONDAY_MORNING.date() + timedelta(days=30),
        "ends_on": MONDAY_MORNING.date() + timedelta(days=300),
        "programme": None,
        "photo": None,
        "document": None,
        "document_name": None,
        "created_at": MONDAY_MORNING,
        "created_by": organization.created_by,
        "stage": stage,
        "published_at": MONDAY_MORNING if stage is ProjectStage.PUBLISHED else None,
    }
    return Project(**(values | fields))


def a_backer_profile(organization: Organization, **fields: Any) -> BackerProfile:
    values: dict[str, Any] = {
        "organization_id": organization.id,
        "language": Language.KAZAKH,
        "text": "Ауыл балалары бағдарламалауды үйренсе дейміз.",
        "spheres": ("education_science_sport",),
        "regions": ("KZ-23",),
        "ceiling": 5_000_000,
        "offers": ("money", "equipment", "mentoring"),
        "updated_at": MONDAY_MORNING,
    }
    values |= fields
    return BackerProfile(**({"served_at": values["updated_at"]} | values))


A_CONTACT: StoredContact = {"name": "Айгерім Сәрсен", "phone": "+77012345678", "email": None}
"""That of every organisation that is given no other."""


def a_pitch(project: Project, backer: Organization, **fields: Any) -> Pitch:
    values: dict[str, Any] = {
        "project_id": project.id,
        "backer_id": backer.id,
        "score": 0.7,
        "reasons": [{"code": "same-region", "parameters": {"region": project.region}}],
        "sent_at": MONDAY_MORNING,
    }
    if fields.get("status") is PitchStatus.ACCEPTED:
        values["contacts"] = {"carrier": A_CONTACT, "backer": contact_now(backer)}
    return Pitch(**(values | fields))


def a_forum(**fields: Any) -> Forum:
    """Tuesday and Wednesday of the week that begins on `MONDAY_MORNING`."""
    values: dict[str, Any] = {
        "slug": f"forum-{next(_numbers)}",
        "names": {"kk": "ASAR форумы", "ru": "Форум ASAR", "en": "ASAR forum"},
        "venue": {"kk": "Атырау", "ru": "Атырау", "en": "Atyrau"},
        "description": {"kk": "Екі күн.", "ru": "Два дня.", "en": "Two days."},
        "region": "KZ-23",
        "starts_on": date(2026, 6, 23),
        "ends_on": date(2026, 6, 24),
    }
    return Forum(**(values | fields))


def a_fair_round(forum: Forum, by: Person, **fields: Any) -> FairRound:
    values: dict[str, Any] = {
        "submission_id": f"fair-{next(_numbers)}",
        "forum_id": forum.id,
        "requested_by": by.id,
        "requested_at": MONDAY_MORNING,
    }
    return FairRound(**(values | fields))


def a_session(
    forum: Forum,
    *,
    on: date = date(2026, 6, 24),
    starts: time = time(11, 30),
    ends: time = time(13, 0),
    **fields: Any,
) -> ForumSession:
    """Times are the venue's own: 11:30 in Atyrau is 06:30 in UTC."""
    values: dict[str, Any] = {
        "forum_id": forum.id,
        "slug": f"session-{next(_numbers)}",
        "kind": SessionKind.SEMINAR,
        "titles": {
            "kk": "Халық қатысатын бюджет",
            "ru": "Бюджет народного участия",
            "en": "Participatory budgeting",
        },
        "description": {
            "kk": "Идеядан дауыс беруге.",
            "ru": "От идеи до голосования.",
            "en": "Idea to vote.",
        },
        "hall": {"kk": "2-зал", "ru": "Зал 2", "en": "Hall 2"},
        "speakers": [],
        "starts_at": moment(on, starts),
        "ends_at": moment(on, ends),
    }
    return ForumSession(**(values | fields))


def a_memorandum(
    project: Project, pitch: Pitch, parties: Sequence[tuple[Organization, Person]], **fields: Any
) -> Memorandum:
    """Put before everybody, answered by nobody; with another `stage`, what led there, but no frozen value. `content`
    holds what is not as usual.
    """
    stage = fields.pop("stage", MemorandumStage.PUT)
    content: dict[str, Any] = {
        "title": Pair.same(project.title),
        "aims": Pair(
            "Ауыл балаларының цифрлық дағдыларын дамыту.", "Развивать цифровые навыки сельских детей."
        ),
        "place": Pair.same(project.settlement),
        "areas": tuple(project.spheres),
        "plan": (
            PlanItem("Ноутбук сатып алу", MONDAY_MORNING.date() + timedelta(days=60), "Жем компрессор").row,
        ),
        "term_months": 12,
    }
    values: dict[str, Any] = {
        "submission_id": f"memorandum-{next(_numbers)}",
        "pitch_id": pitch.id,
        "project_id": project.id,
        "level": MemorandumLevel.REGIONAL,
        "content": Content(**(content | fields.pop("content", {}))),
        "term_until": MONDAY_MORNING.date() + timedelta(days=365),
        "created_at": MONDAY_MORNING,
        "invited_at": MONDAY_MORNING,
        "created_by": parties[0][1].id,
        "drafter_id": parties[0][0].id,
        "parties": [_a_party(organization, person, stage) for organization, person in parties],
        "stage": stage,
        "versions": [],
        "answers": [],
    }
    if stage is not MemorandumStage.DRAFT:
        values["versions"] = [_a_version(stage)]
    if stage in HOLDING | {MemorandumStage.ENDED}:
        values["agreed_at"] = MONDAY_MORNING
    memorandum = Memorandum(**(values | fields))
    for party in memorandum.parties:
        for signatory in party.signatories:
            signatory.memorandum = memorandum
    return memorandum


def _a_party(organization: Organization, person: Person, stage: MemorandumStage) -> MemorandumParty:
    stages = {
        MemorandumStage.DRAFT: PartyStage.ASKED,
        MemorandumStage.PUT: PartyStage.AWAITED,
        MemorandumStage.LAPSED: PartyStage.AWAITED,
        MemorandumStage.DECLINED: PartyStage.AWAITED,
    }
    told = stage is not MemorandumStage.DRAFT
    return MemorandumParty(
        organization_id=organization.id,
        side=organization.kind,
        stage=stages.get(stage, PartyStage.CONFIRMED),
        intentions=Pair("Тоқсан сайын есеп береміз.", "Отчитываемся каждый квартал.") if told else Pair(),
        told_at=MONDAY_MORNING if told else None,
        readers=[],
        signatories=[
            MemorandumSignatory(
                person_id=person.id,
                name=person.name,
                position="director",
                basis="charter",
                named_at=MONDAY_MORNING,
            )
        ],
    )


def _a_version(stage: MemorandumStage) -> MemorandumVersion:
    stages = {
        MemorandumStage.PUT: VersionStage.PUT,
        MemorandumStage.LAPSED: VersionStage.CLOSED,
        MemorandumStage.DECLINED: VersionStage.CLOSED,
    }
    return MemorandumVersion(
        serial=1,
        value=None,
        wording="",
        hash="",
        put_at=MONDAY_MORNING,
        stage=stages.get(stage, VersionStage.AGREED),
    )


def a_meeting(pitch: Pitch, proposer: Organization, by: Person, **fields: Any) -> Meeting:
    """Proposed by phone for Thursday of the week that begins on `MONDAY_MORNING`, at 15:30 in Kazakhstan."""
    serial = f"meeting-{next(_numbers)}"
    values: dict[str, Any] = {
        "submission_id": serial,
        "pitch_id": pitch.id,
        "proposer_id": proposer.id,
        "starts_at": moment(date(2026, 6, 25), time(15, 30)),
        "place": MeetingPlace.PHONE,
        "language": Language.KAZAKH,
        "calendar_id": serial,
        "created_at": MONDAY_MORNING,
        "created_by": by.id,
    }
    return Meeting(**(values | fields))


def own_words(words: str, language: Language = Language.KAZAKH) -> Value:
    """A moderator's own reason, as it is told."""
    return reason_in_words(Reason("", words, language).stored)


def an_actor(
    person: Person | None = None, *represents: Organization, roles: frozenset[Role] | None = None
) -> Actor:
    """Who acts, with the roles that follow from the person and the organisations; `roles` overrules that."""
    if person is None:
        return Actor(None, 1_000_000, Language.KAZAKH, roles=roles or frozenset({Role.GUEST}))
    derived = {Role.GUEST}
    if person.consent_in_force(ConsentKind.SERVICE):
        derived = {Role.PARTICIPANT, *(Role(role.value) for role in person.staff_roles)}
        for organization in represents:
            derived |= _ROLES[organization.kind] if organization.verified else {Role.REPRESENTATIVE}
    return Actor(
        person_id=person.id,
        account_id=person.account_id,
        language=person.language,
        name=person.name,
        roles=frozenset(derived) if roles is None else roles,
        represents=tuple(
            Represented(
                row.id,
                row.kind,
                row.verified,
                None if row.legal_form in REPUBLIC_WIDE_FORMS else row.region,
            )
            for row in represents
        ),
    )


def a_vector(
    kind: VectorOwner, owner_id: int, *values: float, model: str = "fake", version: str = "1"
) -> TextVector:
    """As the fake model might have made it of other words."""
    return TextVector(
        owner_kind=kind,
        owner_id=owner_id,
        model=model,
        model_version=version,
        text_hash="0" * 64,
        vector=np.array(values or (0.5, 0.5, 0.5), dtype="<f4").tobytes(),
    )
