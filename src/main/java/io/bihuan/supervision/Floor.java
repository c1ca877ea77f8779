package io.bihuan.supervision;

import io.bihuan.conversation.DeskLists;
import io.bihuan.conversation.FloorView;
import io.bihuan.conversation.Mood;
import io.bihuan.knowledge.Wording;
import io.bihuan.standard.Standards;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every talk that goes on, the one that asks most for help first. */
@Service
@Transactional(readOnly = true)
public class Floor {

    private static final int MOST = 1_000;

    private final FloorView view;
    private final DeskLists desks;
    private final Mood mood;
    private final Wording wording;
    private final Standards standards;
    private final Clock clock;

    Floor(FloorView view, DeskLists desks, Mood mood, Wording wording, Standards standards, Clock clock) {
        this.view = view;
        this.desks = desks;
        this.mood = mood;
        this.wording = wording;
        this.standards = standards;
        this.clock = clock;
    }

    /** A talk as it stands: the customer's mood, and how much it asks for help. */
    public record Talk(FloorView.Talk talk, int mood, Risk risk) {}

    /** The talks of a branch, or of all. */
    public List<Talk> talks(@Nullable UUID branch) {
        var now = clock.instant();
        var rules = standards.inForce(SupervisionStandard.class, now).rules();
        return view.talks(branch, MOST).stream()
                .map(talk -> seen(talk, rules, now))
                .sorted(Comparator.comparing((Talk talk) -> -talk.risk().points())
                        .thenComparing(talk -> talk.talk().openedAt()))
                .toList();
    }

    private Talk seen(FloorView.Talk talk, SupervisionStandard rules, Instant now) {
        var said = talk.customerWords();
        var feels = mood.of(said);
        var before = said.size() < 2 ? 0 : mood.of(said.subList(0, said.size() - 1));
        return new Talk(talk, feels, Risk.of(new Risk.Seen(taboo(talk), feels, before, unanswered(talk, now)), rules));
    }

    /** Of a talk; a letter has a day and a clock of its own (H-03). */
    private @Nullable Duration unanswered(FloorView.Talk talk, Instant now) {
        return talk.unansweredSince() == null || desks.areLetters(talk.channel())
                ? null
                : Duration.between(talk.unansweredSince(), now);
    }

    private boolean taboo(FloorView.Talk talk) {
        return talk.agentWords().stream()
                .flatMap(text -> wording.check(text).stream())
                .anyMatch(finding -> finding.category().taboo());
    }
}
