package io.bihuan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class SearchingConversationsTests {

    @Autowired
    ArchiveLists archive;

    @Autowired
    ConversationDesk desk;

    @Autowired
    MessageDesk messages;

    @Autowired
    RecordDesk records;

    @Autowired
    SearchKeeper keeper;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private final SignedIn agent = Signed.person(Ids.next(), Role.AGENT);
    private final SignedIn director = Signed.person(Ids.next(), Role.DIRECTOR);
    /** Words that no other test uses. */
    private final String rare = "曌" + Long.toString(Ids.next().getLeastSignificantBits() & 0xFFFFFF, 36) + "龘";

    private ConversationId aTalkOf(SignedIn holder, String... words) {
        certify(holder);
        var id = desk.open(NewConversation.online("王建国", null));
        assertThat(desk.take(id, holder.staffId())).isInstanceOf(Taking.Taken.class);
        for (var each : words) {
            messages.accept(NewMessage.ofCustomer(id, UUID.randomUUID().toString(), each));
        }
        return id;
    }

    private ConversationId closed(ConversationId id, SignedIn holder, String result) {
        desk.end(id, holder.staffId());
        var draft = new RecordDraft("王建国", "", "漏水", "约定上门", result, "");
        assertThat(records.write(id, draft, holder.staffId())).isInstanceOf(Recording.Written.class);
        return id;
    }

    private void certify(SignedIn holder) {
        jdbc.sql("""
                        insert into certification.certificate
                               (id, staff_id, scope, code, status, valid_from, valid_until, granted_at)
                        values (:id, :staff, 'ONLINE', :id::text, 'VALID', :from, :until, now())
                            on conflict do nothing
                        """)
                .param("id", Ids.next())
                .param("staff", holder.staffId())
                .param("from", Timestamp.from(Instant.EPOCH))
                .param("until", Timestamp.from(Instant.parse("2100-01-01T00:00:00Z")))
                .update();
    }

    private static ArchiveLists.Sought words(String words) {
        return sought(words, null, null, "", null);
    }

    private static ArchiveLists.Sought sought(
            String words, @Nullable State state, @Nullable UUID held, String channel, @Nullable Instant before) {
        return new ArchiveLists.Sought(words, state, channel, held, null, null, 30, before);
    }

    private List<ConversationId> found(ArchiveLists.Sought sought, SignedIn viewer) {
        return archive.find(sought, viewer, 50).stream()
                .map(row -> new ConversationId(row.id()))
                .toList();
    }

    @Nested
    class A_word_of_two_characters {

        @Test
        void finds_what_is_open_what_closed_a_moment_ago_and_what_is_indexed() {
            var open = aTalkOf(agent, "地板" + rare);
            var fresh = closed(aTalkOf(agent, "厨房" + rare), agent, "已约");
            assertThat(found(words(rare), director)).containsExactlyInAnyOrder(open, fresh);
            keeper.run();
            assertThat(indexed(fresh)).isTrue();
            assertThat(indexed(open)).isFalse();
            assertThat(found(words(rare.substring(0, 2)), director)).contains(open, fresh);
            assertThat(found(sought(rare, State.CLOSED, null, "", null), director))
                    .containsExactly(fresh);
            assertThat(found(sought(rare, State.ACTIVE, null, "", null), director))
                    .containsExactly(open);
        }

        @Test
        void finds_it_in_the_record_and_in_what_was_added_later() {
            var id = closed(aTalkOf(agent, "你好"), agent, "师傅" + rare);
            keeper.run();
            assertThat(found(words(rare), director)).containsExactly(id);
            records.add(id, "补充" + rare + "二", agent.staffId());
            keeper.run();
            assertThat(found(words(rare + "二"), director)).containsExactly(id);
        }

        @Test
        void is_told_apart_from_the_same_pairs_in_another_order() {
            var id = closed(aTalkOf(agent, rare + "热水器漏水"), agent, "好");
            keeper.run();
            assertThat(found(words(rare + " 热水器漏水"), director)).containsExactly(id);
            assertThat(found(words(rare + " 漏水器热水"), director)).isEmpty();
        }

        @Test
        void is_found_through_signs_that_nobody_sees_before_and_after_it_is_indexed() {
            var sent = rare + "热\u200B水\u200C器\u200D漏\uFEFF水，ware\u00ADhouse，\u202E阀\u2060门\u202C";
            var id = closed(aTalkOf(agent, sent), agent, "好");
            for (var indexed : List.of(false, true)) {
                if (indexed) {
                    keeper.run();
                }
                assertThat(indexed(id)).isEqualTo(indexed);
                for (var seen : List.of("热水器漏水", "Warehouse", "阀门", "热水\u00AD器")) {
                    assertThat(found(words(rare + " " + seen), director))
                            .as(seen)
                            .containsExactly(id);
                }
            }
            assertThat(archive.passages(words("热水器漏水"), List.of(id.value()))
                            .get(id.value())
                            .text())
                    .isEqualTo(sent);
        }

        @Test
        void does_not_mind_width_and_case() {
            var id = closed(aTalkOf(agent, rare + " ＡＢＣ９９型"), agent, "好");
            keeper.run();
            assertThat(found(words(rare + " abc99"), director)).containsExactly(id);
        }
    }

    @Nested
    class What_somebody_pastes_into_the_field {

        private void isFound(String said, String... sought) {
            var id = closed(aTalkOf(agent, rare + said), agent, "好");
            for (var each : sought) {
                assertThat(found(words(rare + " " + each), director)).as(each).containsExactly(id);
            }
            keeper.run();
            for (var each : sought) {
                assertThat(found(words(rare + " " + each), director))
                        .as("indexed: " + each)
                        .containsExactly(id);
            }
        }

        @Test
        void is_taken_word_for_word_where_a_database_would_read_a_sign_of_its_own() {
            isFound("优惠50%_off，O'Brien\\n", "50%_", "%_of", "o'br", "\\n");
            assertThat(found(words(rare + " 50_%"), director)).isEmpty();
            assertThat(found(words(rare + " %%"), director)).isEmpty();
        }

        @Test
        void may_be_signs_pictures_and_letters_among_characters() {
            isFound("气死了😡😡！！订单XW88号，热水器不热", "😡😡", "！！", "了😡", "单xw88号", "XW88");
        }

        @Test
        void is_parted_by_the_wide_space_as_by_the_narrow_one_and_unseen_signs_are_none() {
            isFound("热水器又漏水", "漏水　热水器", "热水\u200B器", "\uFEFF漏水\u202C", "漏水\u0000");
        }

        @Test
        void is_too_short_when_what_is_seen_is_one_character() {
            assertThat(words("か\u3099").tooShort())
                    .as("one letter with its mark")
                    .isTrue();
            assertThat(words("\u200B水").tooShort()).isTrue();
            assertThat(words("😡").tooShort()).isTrue();
            assertThat(words("㎡").tooShort()).as("two letters in one sign").isFalse();
            assertThat(words("\u200B \u0000　").each()).isEmpty();
        }

        @Test
        void is_answered_with_a_page_whatever_it_is() {
            for (var typed : List.of(
                    "%", "_", "'", "\\", "\u0000", "😡", "！", "<script>alert(1)</script>", "水".repeat(99) + "😡😡")) {
                assertThat(mvc.get().uri("/conversations").param("q", typed).with(Signed.as(director)))
                        .as(typed)
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain("<script>alert");
            }
        }
    }

    @Test
    void one_character_alone_finds_nothing_and_the_reader_is_told() {
        aTalkOf(agent, rare);
        assertThat(found(words(rare + " 水"), director)).isEmpty();
        assertThat(mvc.get().uri("/conversations").param("q", "水").with(Signed.as(director)))
                .hasStatusOk()
                .bodyText()
                .contains("至少两个字");
    }

    @Test
    void an_agent_finds_only_what_they_held_and_a_colleague_can_be_asked_for() {
        var colleague = Signed.person(Ids.next(), Role.AGENT);
        var mine = closed(aTalkOf(agent, rare), agent, "好");
        var theirs = closed(aTalkOf(colleague, rare), colleague, "好");
        assertThat(found(words(rare), agent)).containsExactly(mine);
        keeper.run();
        assertThat(found(words(rare), agent)).containsExactly(mine);
        assertThat(found(sought(rare, null, colleague.staffId(), "", null), director))
                .containsExactly(theirs);
        assertThat(found(sought(rare, null, colleague.staffId(), "", null), agent))
                .containsExactly(mine);
    }

    @Test
    void pages_go_back_in_time_and_channels_are_kept_apart() {
        var earlier = aTalkOf(agent, rare);
        jdbc.sql("update conversation.conversation set opened_at = opened_at - interval '2 hours' where id = :id")
                .param("id", earlier.value())
                .update();
        var first = closed(earlier, agent, "好");
        var second = closed(aTalkOf(agent, rare), agent, "好");
        keeper.run();
        assertThat(found(words(rare), director)).containsExactly(second, first);
        var hourAgo = Instant.now().minus(Duration.ofHours(1));
        assertThat(found(sought(rare, null, null, "ONLINE", hourAgo), director)).containsExactly(first);
        assertThat(found(sought(rare, null, null, "PHONE", null), director)).isEmpty();
    }

    @Test
    void a_conversation_that_is_taken_up_again_is_found_with_its_new_words_once() {
        var id = closed(aTalkOf(agent, rare), agent, "好");
        keeper.run();
        messages.accept(NewMessage.ofCustomer(id, "again", "又漏了" + rare + "三"));
        assertThat(found(words(rare + "三"), director)).containsExactly(id);
        assertThat(found(words(rare), director)).containsExactly(id);
    }

    @Test
    void a_talk_of_a_month_that_nobody_kept_holds_up_no_other() {
        var far = closed(aTalkOf(agent, rare), agent, "好");
        jdbc.sql("update conversation.conversation set month = '2041-05-01' where id = :id")
                .param("id", far.value())
                .update();
        var near = closed(aTalkOf(agent, rare), agent, "好");
        keeper.run();
        assertThat(indexed(far)).isTrue();
        assertThat(indexed(near)).isTrue();
    }

    @Test
    void the_words_stand_out_on_the_page_and_private_details_are_covered() {
        var id = aTalkOf(agent, "我的电话 13800001234 " + rare + "漏水");
        assertThat(mvc.get().uri("/conversations").param("q", rare).with(Signed.as(director)))
                .hasStatusOk()
                .bodyText()
                .contains("<mark>" + rare + "</mark>", "#m", "138****1234")
                .doesNotContain("13800001234")
                .contains(id.toString());
    }

    private boolean indexed(ConversationId id) {
        return jdbc.sql("select exists (select from conversation.searchable where conversation_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }
}
