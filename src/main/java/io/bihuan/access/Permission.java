package io.bihuan.access;

/** Everything that may be allowed or refused. A route names the ones that open it; a role is a set of them. */
public enum Permission {
    /** Today's page, own notices, own profile: everyone who is signed in. */
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
    FILE_UPLOAD,

    COMPETENCE_READ,
    COMPETENCE_MANAGE,
    KNOWLEDGE_READ,
    KNOWLEDGE_WRITE,
    KNOWLEDGE_PUBLISH,
    CUSTOMER_READ,
    /** Correct what is known of customers, and note what they agree to. */
    CUSTOMER_EDIT,
    /** Read private details of customers without an open conversation, with a reason. */
    CUSTOMER_REVEAL,
    /** Say that two customers are one, and take it back. */
    CUSTOMER_MERGE,
    /** Take in customers from a file. */
    CUSTOMER_IMPORT,
    /** See notices, purposes, requests of customers about their data, and who saw what. */
    PRIVACY_READ,
    /** Take requests down, gather what is held, keep notices and purposes. */
    PRIVACY_HANDLE,
    /** Decide on requests and on erasing what is kept too long. */
    PRIVACY_DECIDE,

    PLAN_READ,
    PLAN_DRAFT,
    PLAN_APPROVE,
    COURSE_READ,
    COURSE_MANAGE,
    /** Run a session: show the sign-in code, mark by hand, close it with its record. */
    SESSION_RUN,
    /** Decide on leave, careless feedback, points and the right to teach. */
    TRAINING_SUPERVISE,
    /** Sign in to a session, see one's own points and learning. */
    SESSION_ATTEND,
    /** Practise with a simulated customer. */
    ROLEPLAY,

    QUESTION_READ,
    QUESTION_MANAGE,
    EXAM_MANAGE,
    /** Watch the exams that one is named for. */
    EXAM_WATCH,
    EXAM_SIT,
    /** Score a practical assessment. */
    PRACTICAL_EXAMINE,
    /** See every apprenticeship. */
    APPRENTICESHIP_READ,
    /** Pair trainees with mentors, extend, break off. */
    APPRENTICESHIP_MANAGE,
    /** Be a mentor: write debriefs, recommend. */
    GUIDE,
    /** See what follows failed tests. */
    RESIT_READ,
    /** Arrange training and resits. */
    RESIT_MANAGE,
    /** Decide on proposals of dismissal, and on appeals. */
    DISMISSAL_DECIDE,
    /** See who is eligible for which grade, and development plans, in one's own unit. */
    CAREER_READ,
    /** See the same, and promotions, in the whole branch. */
    CAREER_BRANCH,
    /** Propose promotions, agree on development plans. */
    CAREER_PROPOSE,
    /** Decide on promotions. */
    CAREER_DECIDE,
    /** See who comes and who goes, with their checklists. */
    STAFFING_READ,
    /** Decide on probations, name who takes over a leaver's work. */
    STAFFING_DECIDE,
    /** See who applies; names and how they are reached are masked. */
    APPLICANT_READ,
    /** Take applications down, note checks and interviews, read private details. */
    APPLICANT_MANAGE,
    /** Decide on applicants: take on, refuse, erase. */
    APPLICANT_DECIDE,
    CERTIFICATE_READ,
    CERTIFICATE_MANAGE,
    /** Ask people: questionnaires, surveys and what they say. */
    SURVEY_MANAGE,

    /** Serve customers in the workspace. */
    SERVE,
    /** Contact customers from the call list of care. */
    CARE_CALL,
    /** See how much of the care that is owed was done, and what it changed. */
    CARE_READ,
    /** Hear what is wrong with tools, and answer what people say of them. */
    TOOL_KEEP,
    /** See emergencies, take part in their steps. */
    EMERGENCY_READ,
    /** Start emergencies, word them, end them, review them, keep their plans. */
    EMERGENCY_LEAD,
    /** See the rosters of one's own team. */
    ROSTER_READ,
    /** Plan shifts, publish them, decide on swaps. */
    ROSTER_KEEP,
    /** See, and with the right to keep them keep, the rosters of every team of the branch. */
    ROSTER_BRANCH,
    CONVERSATION_READ,
    /** Watch talks, whisper, take over, give out by hand, change an agent's state. */
    FLOOR_SUPERVISE,
    COMPLAINT_READ,
    COMPLAINT_HANDLE,
    COMPLAINT_SUPERVISE,
    /** Keep the types of complaints. */
    COMPLAINT_TYPES,
    /** Take and finish what other departments ask; needs no agent's certificate. */
    TASK_DO,

    INSPECTION_READ,
    /** See the inspections of one's own conversations. */
    INSPECTION_READ_OWN,
    INSPECTION_SCORE,
    IMPROVEMENT_READ,
    IMPROVEMENT_MANAGE,
    BOARD_READ,
    CHANNEL_MANAGE
}
