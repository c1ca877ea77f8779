package io.bihuan.demonstration;

import io.bihuan.access.Role;
import io.bihuan.calendar.Deadlines;
import io.bihuan.certification.Certificates;
import io.bihuan.conversation.AfterKeeping;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.FollowUpDesk;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.NewConversation;
import io.bihuan.conversation.NewMessage;
import io.bihuan.conversation.RecordDesk;
import io.bihuan.customer.Customers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Customers write and agents answer, each as well as they can; promises are made, kept, and now and then forgotten. */
@Component
@Order(50)
class ServiceChapter implements Chapter {

    private static final int OPENS_AT_SECOND = 9 * 3600;
    private static final int OPEN_SECONDS = 8 * 3600;
    private static final int RECORD_LATE_PERCENT = 6;
    private static final int PROMISE_PERCENT = 45;
    private static final int PROMISE_KEPT_PERCENT = 93;
    private static final int COMPLAINT_PERCENT = 5;
    /** The story ends in a week with a complaint on every day, so that most stages have one to look at. */
    private static final int BUSY_DAYS = 7;

    private static final int BUSY_PERCENT = 20;
    private static final LocalTime REMEMBERED = LocalTime.of(9, 40);

    private final ConversationDesk conversations;
    private final MessageDesk messages;
    private final RecordDesk records;
    private final FollowUpDesk followUps;
    private final AfterKeeping afterKeeping;
    private final Customers customers;
    private final Certificates certificates;
    private final Deadlines deadlines;
    private final TransactionTemplate transaction;
    private final Grievances grievances;
    private final CustomerVoices voices;
    private final List<Promise> forgotten = new ArrayList<>();

    private record Promise(UUID id, UUID owner) {}

    private final List<Question> questions = new ArrayList<>();

    /** A customer of a kept promise, who is asked the next morning. */
    private record Question(Promise promise, boolean satisfied) {}

    ServiceChapter(
            ConversationDesk conversations,
            MessageDesk messages,
            RecordDesk records,
            FollowUpDesk followUps,
            AfterKeeping afterKeeping,
            Customers customers,
            Certificates certificates,
            Deadlines deadlines,
            PlatformTransactionManager transactions,
            Grievances grievances,
            CustomerVoices voices) {
        this.conversations = conversations;
        this.messages = messages;
        this.records = records;
        this.followUps = followUps;
        this.afterKeeping = afterKeeping;
        this.customers = customers;
        this.certificates = certificates;
        this.deadlines = deadlines;
        this.transaction = new TransactionTemplate(transactions);
        this.grievances = grievances;
        this.voices = voices;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        var serving = serving(stage, day);
        if (serving.isEmpty() || !deadlines.isWorkday(day)) {
            return;
        }
        if (stage.hasCome(day, REMEMBERED)) {
            forgotten.forEach(promise -> stage.at(day, REMEMBERED, () -> remember(stage, promise)));
            forgotten.clear();
            questions.forEach(question -> stage.at(day, REMEMBERED, () -> ask(question)));
            questions.clear();
        }
        var busy = day.isAfter(stage.end.minusDays(BUSY_DAYS));
        var count = 3 + stage.dice.nextInt(3);
        var times = IntStream.range(0, count)
                .map(_ -> OPENS_AT_SECOND + stage.dice.nextInt(OPEN_SECONDS))
                .sorted()
                .mapToObj(LocalTime::ofSecondOfDay)
                .filter(time -> stage.hasCome(day, time.plusMinutes(40)))
                .toList();
        for (var time : times) {
            var complains = stage.happens(busy ? BUSY_PERCENT : COMPLAINT_PERCENT) || busy && time == times.getFirst();
            var scene = stage.scenes.any(stage.dice, complains);
            talk(stage, stage.instant(day, time), stage.anyOf(serving), scene);
        }
    }

    private List<Cast.Member> serving(Stage stage, LocalDate day) {
        var certified = certificates.servingNow("ONLINE", stage.instant(day, LocalTime.of(9, 0)));
        return stage.cast.people().stream()
                .filter(member -> member.is(Role.AGENT) && stage.isHere(member))
                .filter(member -> certified.contains(stage.id(member)))
                .toList();
    }

    private void talk(Stage stage, Instant start, Cast.Member agent, Scene scene) {
        var guest = Guest.any(stage.dice);
        var lines = scene.play(guest.names(agent.name(), start), slips(stage, agent), stage.dice);
        var spoken = lines.stream().map(Scene.Spoken::after).reduce(Duration.ZERO, Duration::plus);
        var end = start.plusSeconds(30).plus(spoken);
        var staff = stage.id(agent);
        var id = stage.at(
                end,
                () -> Objects.requireNonNull(transaction.execute(_ -> {
                    var talked = converse(stage, start, guest, staff, lines);
                    close(stage, end, talked, staff, scene);
                    return talked;
                })));
        record(stage, end, id, staff);
        voices.ask(stage, end, id, agent, scene.complaint() != null);
    }

    /** In one transaction with its end, so that nothing in the true present takes part in a talk of the past. */
    private ConversationId converse(Stage stage, Instant start, Guest guest, UUID staff, List<Scene.Spoken> lines) {
        var id = stage.at(start, () -> {
            var customer = customers.findOrCreate(guest.contact());
            return conversations.open(NewConversation.online(guest.name(), customer));
        });
        var now = start.plusSeconds(1);
        for (var line : lines) {
            if ("greeting".equals(line.step())) {
                stage.at(now.plusSeconds(2), () -> conversations.take(id, staff));
            } else {
                now = now.plus(line.after());
                say(stage, now, id, staff, line);
            }
        }
        return id;
    }

    private void say(Stage stage, Instant at, ConversationId id, UUID staff, Scene.Spoken line) {
        var name = "story-" + at.toEpochMilli();
        stage.at(at, () -> {
            if (line.byCustomer()) {
                messages.accept(NewMessage.ofCustomer(id, name, line.text()));
                return;
            }
            messages.accept(NewMessage.ofAgent(id, name, staff, line.text()));
            if ("restate".equals(line.step()) || "promise".equals(line.step())) {
                conversations.checkIdentity(id, staff, List.of("姓名", "手机尾号"));
            }
        });
    }

    private void close(Stage stage, Instant end, ConversationId id, UUID staff, Scene scene) {
        var complaint = scene.complaint();
        if (complaint != null) {
            grievances.open(id, scene, complaint, staff, stage, end.minusSeconds(5));
        } else if (stage.happens(PROMISE_PERCENT)) {
            promise(stage, end.minusSeconds(5), id, staff, scene);
        }
        conversations.end(id, staff);
    }

    private void record(Stage stage, Instant end, ConversationId id, UUID staff) {
        var late = stage.happens(RECORD_LATE_PERCENT);
        var written = end.plus(late ? Duration.ofMinutes(70) : Duration.ofSeconds(60 + stage.dice.nextInt(120)));
        stage.at(written, () -> records.write(id, records.draft(id), staff));
    }

    private void promise(Stage stage, Instant at, ConversationId id, UUID staff, Scene scene) {
        var due = at.plus(Duration.ofMinutes(60L + 30L * stage.dice.nextInt(6)));
        var promise = stage.at(at, () -> followUps.promise(id, scene.title() + "：回复处理结果", due, staff));
        if (stage.happens(PROMISE_KEPT_PERCENT)) {
            var kept = due.minus(Duration.ofMinutes(10 + stage.dice.nextInt(40)));
            var satisfied = stage.happens(91);
            stage.at(kept, () -> followUps.keep(promise, staff, "已回电告知结果", null));
            questions.add(new Question(new Promise(promise, staff), satisfied));
        } else {
            forgotten.add(new Promise(promise, staff));
        }
    }

    private void remember(Stage stage, Promise promise) {
        followUps.keep(promise.id(), promise.owner(), "第二天才回电，已向客户致歉", stage.happens(50));
    }

    private boolean ask(Question question) {
        var promise = question.promise();
        var words = question.satisfied() ? "" : "结果知道了，但等得太久，希望下次当天就回";
        return afterKeeping.note(promise.id(), question.satisfied(), words, promise.owner())
                == AfterKeeping.Noting.NOTED;
    }

    private static Set<Slip> slips(Stage stage, Cast.Member agent) {
        var slips = EnumSet.noneOf(Slip.class);
        var rare = Math.max(1, (100 - agent.skill()) / 8);
        for (var slip : Slip.values()) {
            var often = slip == agent.weak() ? 100 - agent.skill() + 6 : slip == Slip.TABOO ? 0 : rare;
            if (stage.happens(often)) {
                slips.add(slip);
            }
        }
        return slips;
    }
}
