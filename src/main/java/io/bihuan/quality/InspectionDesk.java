package io.bihuan.quality;

import io.bihuan.audit.Audit;
import io.bihuan.competence.Evidence;
import io.bihuan.competence.EvidenceLedger;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.DeskLists;
import io.bihuan.conversation.Transcript;
import io.bihuan.database.Ids;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.quality.rule.Chat;
import io.bihuan.quality.rule.Limits;
import io.bihuan.quality.rule.Speaker;
import io.bihuan.quality.rule.Turn;
import io.bihuan.web.UiFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Inspects conversations by rule, and hears what people say of the findings. */
@Service
@Transactional
public class InspectionDesk {

    private static final String SOURCE = "INSPECTION";

    private final ConversationLists conversations;
    private final DeskLists letters;
    private final Inspections inspections;
    private final ServingRight right;
    private final Scorecards scorecards;
    private final QualityRules standards;
    private final RuleInspection rules;
    private final People people;
    private final EvidenceLedger evidence;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final UiFactory uis;
    private final Clock clock;

    InspectionDesk(
            ConversationLists conversations,
            DeskLists letters,
            Inspections inspections,
            ServingRight right,
            Scorecards scorecards,
            QualityRules standards,
            RuleInspection rules,
            People people,
            EvidenceLedger evidence,
            Audit audit,
            ApplicationEventPublisher events,
            UiFactory uis,
            Clock clock) {
        this.conversations = conversations;
        this.letters = letters;
        this.inspections = inspections;
        this.right = right;
        this.scorecards = scorecards;
        this.standards = standards;
        this.rules = rules;
        this.people = people;
        this.evidence = evidence;
        this.audit = audit;
        this.events = events;
        this.uis = uis;
        this.clock = clock;
    }

    /**
     * Inspects a closed conversation by every rule, once; a second call changes nothing. What is seen of an agent is
     * posted as evidence; where nobody is named, as in an import, only the findings are kept.
     *
     * @param imported whether it was held elsewhere, where no record can be asked for
     */
    public void inspect(UUID conversationId, boolean imported) {
        if (inspections.knows(conversationId)) {
            return;
        }
        var transcript = conversations.transcript(new ConversationId(conversationId));
        var closedAt = endOf(transcript);
        var valid = standards.at(closedAt);
        var findings = rules.inspect(
                chat(transcript, closedAt, imported, hungUpBy(transcript)),
                limits(transcript.channel(), valid.rules()));
        var inspection = Inspection.unseen(scorecards.forChannel(transcript.channel(), closedAt), findings);
        var head = new Inspections.Head(
                Ids.next(),
                conversationId,
                transcript.externalId(),
                transcript.agentId(),
                Optional.ofNullable(transcript.agentId())
                        .flatMap(people::find)
                        .map(Person::branchId)
                        .orElse(null),
                transcript.channel(),
                imported,
                closedAt,
                clock.instant(),
                valid.version());
        if (inspections.add(head, inspection)) {
            post(head, inspection);
            events.publishEvent(new InspectionCompleted(
                    head.id(),
                    conversationId,
                    head.agentId(),
                    inspection.score().value(),
                    head.inspectedAt()));
        }
    }

    /**
     * A person agrees or disagrees with a finding. A missed finding that is disagreed with no longer counts; a fault
     * that voids the score counts from the moment it is agreed with. What was said of the agent's areas is said anew.
     */
    public void judge(UUID findingId, boolean agrees, String note, UUID by) {
        var id = inspections.ofFinding(findingId);
        inspections.judge(findingId, agrees, note.strip(), by, clock.instant());
        var judged = inspections.load(id, scorecards.require(inspections.cardOf(id)));
        inspections.rescore(id, judged);
        var of = inspections.whose(id);
        if (of.agentId() != null) {
            evidence.restate(of.agentId(), SOURCE, id.toString(), pieces(of.agentId(), id, of.closedAt(), judged));
        }
        if (judged.score().fatal()) {
            right.fatal(of.agentId(), of.channel(), id);
        } else {
            right.cleared(of.agentId(), of.channel(), id);
        }
        audit.did(
                by,
                "quality.judged",
                "inspection",
                id.toString(),
                Map.of("finding", findingId.toString(), "agrees", String.valueOf(agrees)));
    }

    private void post(Inspections.Head head, Inspection inspection) {
        var agent = head.agentId();
        if (agent == null) {
            return;
        }
        evidence.postAll(pieces(agent, head.id(), head.closedAt(), inspection));
    }

    private List<Evidence> pieces(UUID agent, UUID id, Instant closedAt, Inspection inspection) {
        return inspection.byArea(uis.plain(Locale.SIMPLIFIED_CHINESE)).entrySet().stream()
                .map(seen -> new Evidence(
                        agent,
                        seen.getKey(),
                        SOURCE,
                        id.toString(),
                        seen.getValue().strength(),
                        closedAt,
                        seen.getValue().note()))
                .toList();
    }

    /** A letter is answered within its own time (H-03); the seconds of a talk say nothing about it. */
    private Limits limits(String channel, QualityStandard rules) {
        if (!letters.areLetters(channel)) {
            return rules.limits();
        }
        var answerWithin = letters.limits(null).answerWithin();
        return new Limits(answerWithin, answerWithin, rules.recordWithin());
    }

    private @Nullable Speaker hungUpBy(Transcript transcript) {
        return conversations
                .endedBy(transcript.id())
                .map(who -> Speaker.valueOf(who.name()))
                .orElse(null);
    }

    private Chat chat(Transcript transcript, Instant closedAt, boolean imported, @Nullable Speaker hungUpBy) {
        List<Turn> turns = transcript.lines().stream()
                .map(line -> new Turn(
                        (int) line.seq(), Speaker.valueOf(line.from().name()), line.at(), line.text(), line.scripted()))
                .toList();
        return new Chat(
                transcript.openedAt(),
                closedAt,
                transcript.recordAt(),
                transcript.identityCheckedAt(),
                imported,
                turns,
                hungUpBy,
                letters.areLetters(transcript.channel()));
    }

    private static Instant endOf(Transcript transcript) {
        var closedAt = transcript.closedAt();
        if (closedAt != null) {
            return closedAt;
        }
        return transcript.lines().isEmpty()
                ? transcript.openedAt()
                : transcript.lines().getLast().at();
    }
}
