package io.bihuan.access;

import static io.bihuan.access.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** The roles of a centre and what each may do. A person may hold several; {@code role.<NAME>} is the wording. */
public enum Role {
    TRAINEE(OWN_DESK, COURSE_READ, SESSION_ATTEND, ROLEPLAY, EXAM_SIT, KNOWLEDGE_READ, CALENDAR_READ),
    AGENT(
            OWN_DESK,
            COURSE_READ,
            SESSION_ATTEND,
            ROLEPLAY,
            EXAM_SIT,
            KNOWLEDGE_READ,
            CALENDAR_READ,
            SERVE,
            CUSTOMER_READ,
            COMPLAINT_READ,
            COMPLAINT_HANDLE,
            INSPECTION_READ_OWN,
            FILE_UPLOAD),
    MENTOR(OWN_DESK, COURSE_READ, SESSION_ATTEND, ROLEPLAY, KNOWLEDGE_READ, CALENDAR_READ, COMPETENCE_READ, GUIDE),
    INSTRUCTOR(
            OWN_DESK, PLAN_READ, COURSE_READ, COURSE_MANAGE, SESSION_RUN, KNOWLEDGE_READ, CALENDAR_READ, FILE_UPLOAD),
    TEAM_LEADER(
            OWN_DESK,
            APPRENTICESHIP_READ,
            PLAN_READ,
            COURSE_READ,
            SESSION_RUN,
            SESSION_ATTEND,
            ROLEPLAY,
            PEOPLE_READ,
            COMPETENCE_READ,
            CERTIFICATE_READ,
            CONVERSATION_READ,
            COMPLAINT_READ,
            COMPLAINT_HANDLE,
            INSPECTION_READ,
            KNOWLEDGE_READ,
            CALENDAR_READ,
            CUSTOMER_READ,
            SERVE),
    SUPERVISOR(
            OWN_DESK,
            APPRENTICESHIP_READ,
            APPRENTICESHIP_MANAGE,
            PLAN_READ,
            PLAN_DRAFT,
            COURSE_READ,
            COURSE_MANAGE,
            SESSION_RUN,
            TRAINING_SUPERVISE,
            PEOPLE_READ,
            COMPETENCE_READ,
            COMPETENCE_MANAGE,
            QUESTION_READ,
            QUESTION_MANAGE,
            EXAM_MANAGE,
            CERTIFICATE_READ,
            CERTIFICATE_MANAGE,
            SERVE,
            CONVERSATION_READ,
            CUSTOMER_READ,
            COMPLAINT_READ,
            COMPLAINT_HANDLE,
            COMPLAINT_SUPERVISE,
            INSPECTION_READ,
            IMPROVEMENT_READ,
            IMPROVEMENT_MANAGE,
            KNOWLEDGE_READ,
            KNOWLEDGE_WRITE,
            KNOWLEDGE_PUBLISH,
            STANDARD_READ,
            CALENDAR_READ,
            BOARD_READ,
            JOB_READ,
            FILE_UPLOAD),
    EXAMINER(OWN_DESK, QUESTION_READ, QUESTION_MANAGE, EXAM_MANAGE, PRACTICAL_EXAMINE, KNOWLEDGE_READ, CALENDAR_READ),
    INSPECTOR(
            OWN_DESK,
            INSPECTION_READ,
            INSPECTION_SCORE,
            CONVERSATION_READ,
            IMPROVEMENT_READ,
            IMPROVEMENT_MANAGE,
            KNOWLEDGE_READ,
            COMPETENCE_READ,
            CALENDAR_READ,
            STANDARD_READ),
    DIRECTOR(
            OWN_DESK,
            APPRENTICESHIP_READ,
            PLAN_READ,
            PLAN_APPROVE,
            TRAINING_SUPERVISE,
            COURSE_READ,
            PEOPLE_READ,
            COMPETENCE_READ,
            QUESTION_READ,
            CERTIFICATE_READ,
            CONVERSATION_READ,
            CUSTOMER_READ,
            COMPLAINT_READ,
            COMPLAINT_SUPERVISE,
            INSPECTION_READ,
            IMPROVEMENT_READ,
            IMPROVEMENT_MANAGE,
            KNOWLEDGE_READ,
            STANDARD_READ,
            STANDARD_CHANGE,
            CALENDAR_READ,
            CALENDAR_MANAGE,
            AUDIT_READ,
            BOARD_READ,
            JOB_READ),
    BACK_OFFICE(OWN_DESK, COMPLAINT_READ, COMPLAINT_HANDLE, CALENDAR_READ),
    ADMINISTRATOR(
            OWN_DESK,
            PEOPLE_READ,
            PEOPLE_MANAGE,
            ACCOUNT_MANAGE,
            AUDIT_READ,
            STANDARD_READ,
            STANDARD_CHANGE,
            CALENDAR_READ,
            CALENDAR_MANAGE,
            JOB_READ,
            COMPETENCE_READ,
            COMPETENCE_MANAGE,
            KNOWLEDGE_READ,
            KNOWLEDGE_WRITE,
            KNOWLEDGE_PUBLISH,
            QUESTION_READ,
            QUESTION_MANAGE,
            CHANNEL_MANAGE,
            FILE_UPLOAD);

    @SuppressWarnings("ImmutableEnumChecker") // a copy of its own, and handed out as a copy only
    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = EnumSet.copyOf(Set.of(permissions));
    }

    /** What the role may do. */
    public Set<Permission> permissions() {
        return EnumSet.copyOf(permissions);
    }
}
