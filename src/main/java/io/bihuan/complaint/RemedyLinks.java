package io.bihuan.complaint;

import io.bihuan.calendar.Deadlines;
import io.bihuan.notice.Notices;
import io.bihuan.web.Tone;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The customer's own page for a remedy, behind a link of 256 random bits. It works once and ends after the time that the
 * standard gives; a new link ends the former one. Only its fingerprint is kept. The customer may ask as often as they like
 * before they accept, by a drawn signature or the code they were told, or refuse.
 */
@Service
@Transactional
public class RemedyLinks {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final LinkRows rows;
    private final Complaints complaints;
    private final StageRecords stageRecords;
    private final ComplaintRules standards;
    private final Questions questions;
    private final Acceptances acceptances;
    private final History history;
    private final ComplaintDesk desk;
    private final Deadlines deadlines;
    private final Notices notices;
    private final Clock clock;

    RemedyLinks(
            LinkRows rows,
            Complaints complaints,
            StageRecords stageRecords,
            ComplaintRules standards,
            Questions questions,
            Acceptances acceptances,
            History history,
            ComplaintDesk desk,
            Deadlines deadlines,
            Notices notices,
            Clock clock) {
        this.rows = rows;
        this.complaints = complaints;
        this.stageRecords = stageRecords;
        this.standards = standards;
        this.questions = questions;
        this.acceptances = acceptances;
        this.history = history;
        this.desk = desk;
        this.deadlines = deadlines;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * A link as it is handed over, this once.
     *
     * @param code what the customer is told by phone, and may type in place of a signature
     */
    public record Made(String token, String code, Instant expiresAt) {}

    /** Why a link works, or does not. */
    public enum State {
        OPEN,
        ACCEPTED,
        REFUSED,
        EXPIRED,
        /** There is a newer link. */
        REPLACED,
        /** The complaint does not wait for this answer any more. */
        MOVED_ON,
        UNKNOWN
    }

    /**
     * What the customer reads; the words and questions only while the link is open.
     *
     * @param questions what they have asked so far
     */
    public record Offer(State state, String number, String words, Instant expiresAt, List<Question> questions) {

        static Offer closed(State state) {
            return new Offer(state, "", "", Instant.EPOCH, List.of());
        }
    }

    /** What came of the customer's answer. */
    public enum Answered {
        ACCEPTED,
        REFUSED,
        ASKED,
        WORDS_NEEDED,
        SIGNATURE_NEEDED,
        CODE_WRONG,
        GONE
    }

    /** Makes the link of a complaint that waits for its customer's answer; token and code are told this once. */
    public Made issue(ComplaintId id, UUID by) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var code = newCode();
        var now = clock.instant();
        var rules = standards.of(complaints.require(id).standardVersion());
        var until = deadlines.due(now, rules.linkValid()).dueAt();
        rows.replaceFormer(id, now);
        rows.add(id, token, code, by, now, until);
        history.add(id, Happening.plain(now, by, Happening.Kind.LINK_SENT, ""));
        return new Made(token, code, until);
    }

    /** Six digits that nobody can foresee. */
    static String newCode() {
        return String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000));
    }

    /** The offer behind a link, or why there is none any more. */
    @Transactional(readOnly = true)
    public Offer offer(String token) {
        var link = rows.find(token).orElse(null);
        if (link == null) {
            return Offer.closed(State.UNKNOWN);
        }
        var state = link.state(clock.instant());
        return state == State.OPEN
                ? new Offer(
                        state,
                        complaints.require(link.complaint()).number(),
                        stageRecords.of(link.complaint()).get(Field.WORDS),
                        link.expiresAt(),
                        questions.of(link.complaint()))
                : Offer.closed(state);
    }

    /**
     * The customer accepts, by a drawn signature or the code; the remedy goes to those who carry it out.
     *
     * @param signature the drawn signature, or null where the code is given
     */
    public Answered accept(String token, String name, @Nullable Signature signature, String code) {
        var link = open(token);
        if (link == null) {
            return Answered.GONE;
        }
        if (signature == null && code.isBlank()) {
            return Answered.SIGNATURE_NEEDED;
        }
        if (signature == null && !rows.isCode(token, link, code, clock.instant())) {
            return Answered.CODE_WRONG;
        }
        var now = clock.instant();
        if (!rows.use(token, "ACCEPTED", now)) {
            return Answered.GONE;
        }
        var id = link.complaint();
        acceptances.add(id, name.strip(), signature, now);
        history.add(id, Happening.plain(now, null, Happening.Kind.CUSTOMER_ACCEPTED, name.strip()));
        desk.accepted(
                id,
                Map.of(
                        Field.EXPLAINED, stageRecords.of(id).get(Field.WORDS),
                        Field.ACCEPTED_BY, name,
                        Field.ACCEPTED_HOW, AcceptedHow.ONLINE.name()),
                link.createdBy());
        return Answered.ACCEPTED;
    }

    /** The customer refuses and says why; the complaint goes back to the remedy. */
    public Answered refuse(String token, String reason) {
        var link = open(token);
        if (link == null) {
            return Answered.GONE;
        }
        if (reason.isBlank()) {
            return Answered.WORDS_NEEDED;
        }
        if (!rows.use(token, "REFUSED", clock.instant())) {
            return Answered.GONE;
        }
        desk.refused(link.complaint(), reason);
        return Answered.REFUSED;
    }

    /** The customer asks before they answer; the link stays open, and whoever holds the complaint is told. */
    public Answered ask(String token, String words) {
        var link = open(token);
        if (link == null) {
            return Answered.GONE;
        }
        if (words.isBlank()) {
            return Answered.WORDS_NEEDED;
        }
        var now = clock.instant();
        var complaint = complaints.require(link.complaint());
        questions.ask(complaint.id(), words.strip(), now);
        history.add(complaint.id(), Happening.plain(now, null, Happening.Kind.CUSTOMER_ASKED, words.strip()));
        notices.tell(
                Objects.requireNonNullElse(complaint.ownerId(), link.createdBy()),
                "complaint.notice.asked",
                List.of(complaint.number(), words.strip()),
                "/complaints/" + complaint.number(),
                Tone.WARN);
        return Answered.ASKED;
    }

    /** Answers a question; the customer reads it behind their link. False when it is answered already. */
    public boolean answer(ComplaintId id, UUID question, String words, UUID by) {
        var now = clock.instant();
        var answered = questions.answer(question, id, words.strip(), by, now);
        if (answered) {
            history.add(id, Happening.plain(now, by, Happening.Kind.ANSWERED, words.strip()));
        }
        return answered;
    }

    private LinkRows.@Nullable Link open(String token) {
        return rows.find(token)
                .filter(link -> link.state(clock.instant()) == State.OPEN)
                .orElse(null);
    }
}
