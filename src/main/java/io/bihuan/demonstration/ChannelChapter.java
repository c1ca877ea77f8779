package io.bihuan.demonstration;

import io.bihuan.access.Role;
import io.bihuan.certification.Certificates;
import io.bihuan.conversation.Carriages;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.NewConversation;
import io.bihuan.conversation.NewMessage;
import io.bihuan.conversation.RecordDesk;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.mail.Correspondence;
import io.bihuan.wechat.FollowerTalks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** In the last days people also write letters and message the official account; some of it still goes on at the end. */
@Component
@Order(53)
class ChannelChapter implements Chapter {

    private static final int DAYS = 4;
    private static final LocalTime FIRST = LocalTime.of(10, 5);
    private static final Duration BETWEEN = Duration.ofMinutes(110);
    private static final Duration RECORDED = Duration.ofMinutes(2);

    private final ConversationDesk conversations;
    private final MessageDesk messages;
    private final RecordDesk records;
    private final Customers customers;
    private final Certificates certificates;
    private final Correspondence letters;
    private final FollowerTalks followers;
    private final Carriages carriages;
    private final Enclosures enclosures;
    private final MannedFloor floor;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final List<ChannelTalk> talks = ChannelTalk.read();
    /** Its own dice: whoever comes here, the rest of the tale stays as it is. */
    private final Random dice = new Random(20_261_123);

    ChannelChapter(
            ConversationDesk conversations,
            MessageDesk messages,
            RecordDesk records,
            Customers customers,
            Certificates certificates,
            Correspondence letters,
            FollowerTalks followers,
            Carriages carriages,
            Enclosures enclosures,
            MannedFloor floor,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.records = records;
        this.customers = customers;
        this.certificates = certificates;
        this.letters = letters;
        this.followers = followers;
        this.carriages = carriages;
        this.enclosures = enclosures;
        this.floor = floor;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (day.isBefore(stage.end.minusDays(DAYS - 1))) {
            return;
        }
        var past = talks.stream().filter(talk -> talk.open() == null).toList();
        for (var place = 0; place < past.size(); place++) {
            var talk = past.get(place);
            var start = FIRST.plus(BETWEEN.multipliedBy(place));
            var agents = serving(stage, stage.instant(day, start));
            if (!agents.isEmpty() && stage.hasCome(day, start.plusSeconds(talk.seconds() + 600L))) {
                over(stage, talk, stage.instant(day, start), agents.get(dice.nextInt(agents.size())));
            }
        }
    }

    @Override
    public void after(Stage stage) {
        var now = clock.instant();
        var serving = serving(stage, now);
        for (var talk : talks) {
            var holder = talk.open();
            if (holder == null) {
                continue;
            }
            var start = now.minusSeconds(talk.seconds() + 90L);
            if (holder.equals(ChannelTalk.QUEUE)) {
                said(stage, talk, start, null);
            } else if (stage.isHere(stage.cast.member(holder)) && serving.contains(stage.id(holder))) {
                transaction.executeWithoutResult(_ -> said(stage, talk, start, stage.id(holder)));
                floor.stays(stage.id(holder));
            }
        }
    }

    private List<UUID> serving(Stage stage, Instant at) {
        var certified = certificates.servingNow("ONLINE", at);
        return stage.cast.people().stream()
                .filter(member -> member.is(Role.AGENT) && stage.isHere(member))
                .map(stage::id)
                .filter(certified::contains)
                .toList();
    }

    private void over(Stage stage, ChannelTalk talk, Instant start, UUID agent) {
        var end = start.plusSeconds(talk.seconds() + 30L);
        var id = stage.at(
                end,
                () -> Objects.requireNonNull(transaction.execute(_ -> {
                    var said = said(stage, talk, start, agent);
                    conversations.end(said, agent);
                    carriages.arrived(said);
                    return said;
                })));
        stage.at(end.plus(RECORDED), () -> {
            records.write(id, records.draft(id), agent);
        });
    }

    /** All that was said so far; without an agent it waits. */
    private ConversationId said(Stage stage, ChannelTalk talk, Instant start, @Nullable UUID agent) {
        var guest = Guest.any(dice);
        var customer = stage.at(start, () -> customers.findOrCreate(guest.contact()));
        var id = stage.at(
                start, () -> conversations.open(new NewConversation(talk.channel(), guest.name(), customer, 0)));
        stage.at(start, () -> join(talk, guest, customer, id));
        var at = start.plusSeconds(1);
        for (var turn : talk.turns()) {
            stage.at(at, () -> say(id, turn, agent));
            at = at.plusSeconds(talk.pause());
        }
        carriages.arrived(id);
        return id;
    }

    /** What does not come by chat has a way back to its customer, as a real one has it. */
    private void join(ChannelTalk talk, Guest guest, CustomerId customer, ConversationId id) {
        switch (talk.channel()) {
            case "EMAIL" -> letters.begin(id, guest.address(), guest.name(), talk.subject());
            case "WECHAT" -> followers.heard("story-" + guest.number(), customer, id);
            default -> {
                return;
            }
        }
        carriages.begin(id, talk.channel());
    }

    /** An agent takes it up with the customer's first words. */
    private void say(ConversationId id, ChannelTalk.Turn turn, @Nullable UUID agent) {
        var name = "story-" + clock.instant().toEpochMilli();
        if (turn.c() != null) {
            var files = turn.file() == null ? List.<UUID>of() : enclosures.hand(id, turn.file());
            messages.accept(NewMessage.ofCustomer(id, name, turn.c()).with(files));
            if (agent != null) {
                conversations.take(id, agent);
            }
        } else if (turn.a() != null && agent != null) {
            messages.accept(NewMessage.ofAgent(id, name, agent, turn.a()));
        }
    }
}
