package io.bihuan.demonstration;

import io.bihuan.access.Role;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.RecordDesk;
import io.bihuan.conversation.RecordDraft;
import io.bihuan.frontdesk.VideoNotes;
import io.bihuan.frontdesk.VideoTalk;
import io.bihuan.frontdesk.VideoTalk.Recorded;
import io.bihuan.webform.Enquiries;
import io.bihuan.webform.NewEnquiry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In the last days some ask by the form of the web and are called back, and some talk by video; one question still waits. */
@Component
@Order(54)
class EnquiryChapter implements Chapter {

    private static final LocalTime ASKED = LocalTime.of(11, 40);
    private static final LocalTime TALKED = LocalTime.of(15, 10);
    private static final Duration CALLED_AFTER = Duration.ofMinutes(95);
    private static final Duration STILL_WAITS = Duration.ofMinutes(50);
    private static final int MINUTES = 18;

    private record Asked(String topic, String words, String result) {}

    private static final List<Asked> QUESTIONS = List.of(
            new Asked("物业费发票", "上个季度的物业费想开一张增值税普通发票，抬头写公司可以吗？", "可以开公司抬头，已登记税号，三个工作日内发到客户手机"),
            new Asked("快递柜取件码", "快递柜的取件码收不到短信，件已经放了两天。", "核对后补发取件码，客户当场取到"),
            new Asked("装修申请", "下个月想装修厨房，需要交哪些材料？", "已说明三份材料和押金，约周五下午到前台办理"));
    private static final Asked WAITING = new Asked("门禁卡", "新办的门禁卡刷不开单元门，旧卡还能用。", "");
    private static final List<Asked> TALKS = List.of(
            new Asked("", "想看着渗水的位置说明情况，问是不是楼上漏的", "看过画面，约工程师明天上午上门查漏"),
            new Asked("", "老人不会在手机上缴费，想跟着一步一步做", "对着画面教会缴费，客户自己完成了一笔"));

    private final Enquiries enquiries;
    private final VideoNotes videos;
    private final ConversationDesk conversations;
    private final RecordDesk records;
    private final Clock clock;

    EnquiryChapter(
            Enquiries enquiries, VideoNotes videos, ConversationDesk conversations, RecordDesk records, Clock clock) {
        this.enquiries = enquiries;
        this.videos = videos;
        this.conversations = conversations;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        var ago = (int) (stage.end.toEpochDay() - day.toEpochDay());
        var agents = agents(stage);
        if (agents.isEmpty()) {
            return;
        }
        if (ago < QUESTIONS.size()
                && stage.hasCome(day, ASKED.plus(CALLED_AFTER).plusMinutes(10))) {
            callBack(stage, stage.instant(day, ASKED), QUESTIONS.get(ago), agents.get(ago % agents.size()));
        }
        if (ago < TALKS.size() && stage.hasCome(day, TALKED.plusMinutes(MINUTES + 5))) {
            talk(stage, stage.instant(day, TALKED), ago, agents.getFirst());
        }
    }

    @Override
    public void after(Stage stage) {
        ask(stage, clock.instant().minus(STILL_WAITS), WAITING);
    }

    private static List<UUID> agents(Stage stage) {
        return stage.cast.people().stream()
                .filter(member -> member.is(Role.AGENT) && stage.isHere(member))
                .map(stage::id)
                .toList();
    }

    private ConversationId ask(Stage stage, Instant at, Asked asked) {
        var guest = guest(at);
        var form = UUID.nameUUIDFromBytes(asked.topic().getBytes(StandardCharsets.UTF_8));
        var question = new NewEnquiry(form, asked.topic(), asked.words(), guest.name(), phone(guest), "");
        return new ConversationId(stage.at(at, () -> enquiries.take(question).conversation()));
    }

    /** Read, called and written down. */
    private void callBack(Stage stage, Instant at, Asked asked, UUID agent) {
        var id = ask(stage, at, asked);
        var called = at.plus(CALLED_AFTER);
        stage.at(called, () -> conversations.take(id, agent));
        stage.at(called.plusSeconds(240), () -> conversations.end(id, agent));
        stage.at(called.plusSeconds(330), () -> {
            var record = new RecordDraft(
                    guest(at).name(), phone(guest(at)), asked.topic(), asked.result(), asked.result(), "");
            records.write(id, record, agent);
        });
    }

    private void talk(Stage stage, Instant start, int place, UUID agent) {
        var talk = TALKS.get(place);
        var guest = guest(start);
        var recorded = place == 0 ? Recorded.AGREED : Recorded.NONE;
        var noted = new VideoTalk(
                start, MINUTES, "腾讯会议", guest.name(), phone(guest), true, recorded, "", talk.words(), talk.result());
        stage.at(start.plus(Duration.ofMinutes(MINUTES + 4)), () -> videos.note(noted, "视频沟通已结束。", agent));
    }

    private static Guest guest(Instant at) {
        return new Guest(Math.floorMod(at.getEpochSecond() / 86_400, 40));
    }

    private static String phone(Guest guest) {
        return "1380013" + guest.tail();
    }
}
