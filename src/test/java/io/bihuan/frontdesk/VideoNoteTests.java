package io.bihuan.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.RecordDesk;
import io.bihuan.conversation.State;
import io.bihuan.database.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Talks by video, noted afterwards. */
@SpringBootTest
@AutoConfigureMockMvc
class VideoNoteTests {

    @Autowired
    VideoNotes notes;

    @Autowired
    ConversationLists conversations;

    @Autowired
    RecordDesk records;

    @Autowired
    MockMvcTester mvc;

    private MvcTestResult sends(Role role, String startedAt, String minutes, String recording, String link) {
        return mvc.post()
                .uri("/front-desk/videos")
                .with(Signed.as(role))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .param("startedAt", startedAt)
                .param("minutes", minutes)
                .param("platform", "腾讯会议")
                .param("recording", recording)
                .param("link", link)
                .param("about", "看看漏水的位置")
                .param("result", "约了周六上门")
                .exchange();
    }

    @Test
    void a_talk_by_video_is_a_conversation_that_is_over_with_its_record() {
        UUID agent = Ids.next();
        var began = Instant.now().minus(40, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);

        var id = notes.note(
                new VideoTalk(
                        began,
                        25,
                        "腾讯会议",
                        "周女士",
                        "",
                        true,
                        VideoTalk.Recorded.AGREED,
                        "https://meeting.example/1",
                        "看看漏水的位置",
                        "约了周六上门"),
                "视频沟通已结束。",
                agent);

        assertThat(conversations.state(id)).isEqualTo(State.CLOSED);
        var record = records.find(id).orElseThrow();
        assertThat(record.channel()).isEqualTo("VIDEO");
        assertThat(record.openedAt()).isEqualTo(began);
        assertThat(record.content().request()).isEqualTo("看看漏水的位置");
        assertThat(notes.of(agent, 5)).singleElement().satisfies(note -> {
            assertThat(note.minutes()).isEqualTo(25);
            assertThat(note.framed()).isTrue();
            assertThat(note.recording()).isEqualTo(VideoTalk.Recorded.AGREED);
        });
    }

    @Test
    void what_cannot_be_is_said_beside_its_field_and_what_was_typed_stays() {
        assertThat(sends(Role.AGENT, "2031-01-01T10:00", "30", "NONE", ""))
                .hasStatus(422)
                .bodyText()
                .contains("视频还没有结束", "约了周六上门");
        assertThat(sends(Role.AGENT, "gestern", "0", "DECLINED", "javascript:alert(1)"))
                .hasStatus(422)
                .bodyText()
                .contains("选择开始的日期和时间", "1 到 600", "https:// 开头", "不能留录像链接");
    }

    @Test
    void is_noted_by_those_who_serve_only() {
        assertThat(sends(Role.TRAINEE, "2026-01-01T10:00", "30", "NONE", "")).hasStatus(403);
    }
}
