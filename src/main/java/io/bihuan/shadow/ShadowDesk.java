package io.bihuan.shadow;

import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.quality.RuleInspection;
import io.bihuan.standard.Standards;
import io.bihuan.web.NotFound;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is done in shadowing. A shadow is its trainee's own; only masked words ever come here. */
@Service
@Transactional
public class ShadowDesk {

    /** What an answer holds, in characters. */
    public static final int LONGEST = 2_000;

    private final ShadowOffers offers;
    private final Shadows shadows;
    private final ConversationLists conversations;
    private final RuleInspection inspection;
    private final Standards standards;
    private final Notices notices;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    ShadowDesk(
            ShadowOffers offers,
            Shadows shadows,
            ConversationLists conversations,
            RuleInspection inspection,
            Standards standards,
            Notices notices,
            People people,
            Audit audit,
            Clock clock) {
        this.offers = offers;
        this.shadows = shadows;
        this.conversations = conversations;
        this.inspection = inspection;
        this.standards = standards;
        this.notices = notices;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** A trainee takes a conversation themselves. */
    public Beginning begin(UUID conversation, SignedIn trainee) {
        var began = copy(conversation, trainee.staffId(), trainee.branchId(), null);
        if (began instanceof Beginning.Begun(var id)) {
            saw(trainee.staffId(), conversation, id);
        }
        return began;
    }

    /** Whoever leads gives one to a trainee of their branch, who is told. */
    public Beginning give(UUID conversation, UUID trainee, SignedIn by) {
        var person = people.require(trainee);
        if (by.branchId() != null && !by.branchId().equals(person.branchId())) {
            throw new NotFound("person " + trainee);
        }
        var began = copy(conversation, trainee, person.branchId(), by.staffId());
        if (began instanceof Beginning.Begun(var id)) {
            saw(by.staffId(), conversation, id);
            notices.tell(trainee, "shadow.notice.given", List.of(by.name()), "/shadow/" + id, Tone.ACCENT);
        }
        return began;
    }

    /** The rule of apprenticeship gives the latest one that fits; says whether there was any. */
    boolean giveAny(UUID trainee, @Nullable UUID branchId) {
        var began = offers.to(trainee, branchId, Wish.ANYTHING, 1).stream()
                .findFirst()
                .map(offer -> copy(offer.conversationId(), trainee, branchId, null));
        if (began.isPresent() && began.get() instanceof Beginning.Begun(var id)) {
            notices.tell(trainee, "shadow.notice.day", List.of(), "/shadow/" + id, Tone.ACCENT);
            return true;
        }
        return false;
    }

    private Beginning copy(UUID conversation, UUID trainee, @Nullable UUID branchId, @Nullable UUID givenBy) {
        var found = offers.require(conversation, trainee, branchId);
        if (found.isEmpty()) {
            return new Beginning.NotOffered();
        }
        var talk = found.get();
        var now = clock.instant();
        var rules = standards.inForce(ShadowStandard.class, now).rules();
        var transcript = conversations.transcript(new ConversationId(conversation));
        var rounds = offers.masking(talk).rounds(transcript, rules.mostRounds());
        if (rounds.isEmpty()) {
            return new Beginning.NotOffered();
        }
        var shadow = new Shadow(
                Ids.next(),
                conversation,
                trainee,
                branchId,
                talk.channel(),
                talk.closedAt(),
                transcript.lines().stream().anyMatch(line -> line.scripted()),
                transcript.identityCheckedAt() != null,
                givenBy,
                now,
                null,
                rounds.size(),
                null,
                null,
                null,
                "",
                null,
                null);
        return shadows.add(shadow, rounds) ? new Beginning.Begun(shadow.id()) : new Beginning.Known();
    }

    private void saw(UUID who, UUID conversation, UUID shadow) {
        audit.saw(who, "shadow.begun", "conversation", conversation.toString(), Map.of("shadow", shadow.toString()));
    }

    /** The trainee answers the turn they are at. */
    public Answering answer(UUID id, int place, String text, UUID trainee) {
        var shadow = shadows.hold(id);
        if (!shadow.traineeId().equals(trainee)) {
            throw new NotFound("shadow " + id);
        }
        var words = text.strip();
        if (words.isEmpty()) {
            return new Answering.Empty();
        }
        var length = words.codePointCount(0, words.length());
        if (length > LONGEST) {
            return new Answering.TooLong(length, LONGEST);
        }
        var reached =
                shadows.rounds(id).stream().filter(round -> round.own() == null).findFirst();
        if (reached.isEmpty() || reached.get().place() != place) {
            return new Answering.NotThisTurn();
        }
        var now = clock.instant();
        shadows.answer(id, place, words, now);
        var last = place == shadow.rounds();
        if (last) {
            var compared = compare(shadow, shadows.rounds(id));
            shadows.finish(
                    id, compared.missedOwn().size(), compared.missedReal().size(), now);
        }
        return new Answering.Kept(last);
    }

    Comparison compare(Shadow shadow, List<Round> rounds) {
        return Comparison.of(shadow, rounds, chat -> inspection.inspect(chat, shadow.begunAt()));
    }

    /** Whoever leads says what they think of it, and the trainee is told; a later word takes the place of an earlier. */
    public void comment(UUID id, String text, SignedIn by) {
        shadows.comment(id, text.strip(), by.staffId(), clock.instant());
        audit.did(by.staffId(), "shadow.commented", "shadow", id);
        notices.tell(
                shadows.require(id).traineeId(),
                "shadow.notice.commented",
                List.of(by.name()),
                "/shadow/" + id,
                Tone.ACCENT);
    }

    /** A conversation is not to be learnt from, by anybody; the copies that were made of it go. */
    public void withhold(UUID conversation, SignedIn by) {
        if (!conversations.mayRead(new ConversationId(conversation), by)) {
            throw new NotFound("conversation " + conversation);
        }
        var now = clock.instant();
        shadows.withhold(conversation, by.staffId(), now);
        shadows.of(conversation).forEach(id -> shadows.wipe(id, now));
        audit.did(by.staffId(), "shadow.withheld", "conversation", conversation);
    }

    /** Takes away what was kept longer than its source or its time. */
    void wipe(UUID id) {
        shadows.wipe(id, clock.instant());
    }
}
