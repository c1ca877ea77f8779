package io.bihuan.shadow;

import io.bihuan.conversation.ClosedTalks;
import io.bihuan.conversation.ClosedTalks.ClosedTalk;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.people.People;
import io.bihuan.standard.Standards;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The conversations of the last days that somebody may answer; what is withheld, or gone, is never among them. */
@Service
@Transactional(readOnly = true)
public class ShadowOffers {

    private static final int LOOKED_AT = 60;
    private static final int SEEN_OF_OPENING = 60;

    private final ClosedTalks talks;
    private final ConversationLists conversations;
    private final Shadows shadows;
    private final Customers customers;
    private final People people;
    private final Standards standards;
    private final Clock clock;

    ShadowOffers(
            ClosedTalks talks,
            ConversationLists conversations,
            Shadows shadows,
            Customers customers,
            People people,
            Standards standards,
            Clock clock) {
        this.talks = talks;
        this.conversations = conversations;
        this.shadows = shadows;
        this.customers = customers;
        this.people = people;
        this.standards = standards;
        this.clock = clock;
    }

    /**
     * A conversation on offer.
     *
     * @param opening what the customer said first, masked and shortened
     * @param replies how often it was answered
     */
    public record Offer(UUID conversationId, String channel, Instant heldAt, int replies, String opening) {}

    /** What a person may answer, the latest first. */
    public List<Offer> to(UUID trainee, @Nullable UUID branchId, Wish wish, int most) {
        var now = clock.instant();
        var rules = standards.inForce(ShadowStandard.class, now).rules();
        var closed = shadows.closedTo(trainee);
        var sought = new ClosedTalks.Sought(
                branchId,
                wish.channel(),
                wish.about(),
                now.minus(Duration.ofDays(rules.daysBack())),
                rules.fewestReplies(),
                trainee);
        return talks.find(sought, LOOKED_AT).stream()
                .filter(talk -> !closed.contains(talk.id()) && talk.closedAt().isBefore(now))
                .limit(most)
                .map(this::offer)
                .toList();
    }

    /**
     * The words of a conversation that may be learnt from, masked.
     *
     * @param rounds its turns, at least one
     */
    public record MaskedTalk(String channel, List<Round> rounds) {}

    /** The masked words, for somebody of a branch; empty where the conversation is gone, withheld, or not theirs to learn from. */
    public Optional<MaskedTalk> masked(UUID conversation, UUID person, @Nullable UUID branchId) {
        var rules = standards.inForce(ShadowStandard.class, clock.instant()).rules();
        return require(conversation, person, branchId)
                .map(talk -> new MaskedTalk(
                        talk.channel(),
                        masking(talk)
                                .rounds(
                                        conversations.transcript(new ConversationId(conversation)),
                                        rules.mostRounds())))
                .filter(talk -> !talk.rounds().isEmpty());
    }

    /** The conversation, where this person may answer it. */
    Optional<ClosedTalk> require(UUID conversation, UUID trainee, @Nullable UUID branchId) {
        var rules = standards.inForce(ShadowStandard.class, clock.instant()).rules();
        var since = clock.instant().minus(Duration.ofDays(rules.daysBack() + 1L));
        return talks.one(conversation)
                .filter(talk -> talk.closedAt().isAfter(since))
                .filter(talk -> talk.replies() >= rules.fewestReplies())
                .filter(talk -> !trainee.equals(talk.agentId()))
                .filter(talk -> branchId == null || talk.branchId() == null || branchId.equals(talk.branchId()))
                .filter(talk -> !shadows.withheld(talk.id()));
    }

    /** How what stands in this conversation is covered: with the names that are known of it. */
    Masking masking(ClosedTalk talk) {
        var names = new ArrayList<String>();
        names.add(talk.caller());
        if (talk.agentId() != null) {
            names.add(people.name(talk.agentId()));
        }
        var customer = talk.customerId();
        return new Masking(
                Set.copyOf(names),
                customer == null ? UnaryOperator.identity() : customers.covering(new CustomerId(customer)));
    }

    private Offer offer(ClosedTalk talk) {
        var opening = masking(talk).of(talk.opening()).strip();
        var end = opening.offsetByCodePoints(0, Math.min(SEEN_OF_OPENING, opening.codePointCount(0, opening.length())));
        return new Offer(
                talk.id(),
                talk.channel(),
                talk.closedAt(),
                talk.replies(),
                end == opening.length() ? opening : opening.substring(0, end) + "…");
    }
}
