package io.bihuan.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.channel.ChatDesk;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.NewConversation;
import io.bihuan.conversation.NewMessage;
import io.bihuan.customer.Contact;
import io.bihuan.customer.CustomerFile;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.customer.MergeDesk;
import io.bihuan.customer.PersonalData;
import io.bihuan.customer.Seal;
import io.bihuan.database.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class PersonalDataTests {

    @Autowired
    Consents consents;

    @Autowired
    Notices notices;

    @Autowired
    RequestDesk requests;

    @Autowired
    NightlyKeeping nightly;

    @Autowired
    Keepings keepings;

    @Autowired
    Clearings clearings;

    @Autowired
    ChatDesk chat;

    @Autowired
    Seal seal;

    @Autowired
    LegalTerms terms;

    @Autowired
    Customers customers;

    @Autowired
    CustomerFile file;

    @Autowired
    MergeDesk merges;

    @Autowired
    ConversationDesk conversations;

    @Autowired
    MessageDesk messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private final SignedIn officer = Signed.person(Ids.next(), Role.PRIVACY_OFFICER);
    private final SignedIn supervisor = Signed.person(Ids.next(), Role.SUPERVISOR);
    private final String phone =
            "1%010d".formatted(ThreadLocalRandom.current().nextLong(3_000_000_000L, 9_999_999_999L));
    private final String secret = "我家漏水" + Ids.next();

    private CustomerId somebody() {
        return customers.findOrCreate(new Contact("王小明", phone, null, "crm-" + Ids.next()));
    }

    private ConversationId talk(CustomerId customer) {
        var id = conversations.open(new NewConversation("FORM", "王小明", customer, 0));
        messages.accept(NewMessage.ofCustomer(id, Ids.next().toString(), secret));
        return id;
    }

    private void close(ConversationId id) {
        jdbc.sql("""
                        update conversation.conversation
                           set state = 'CLOSED', closed_at = opened_at, agent_id = coalesce(agent_id, :agent)
                         where id = :id
                        """)
                .param("agent", supervisor.staffId())
                .param("id", id.value())
                .update();
    }

    private String words(ConversationId id) {
        return String.join(
                "",
                jdbc.sql("select text from conversation.message where conversation_id = :id and sender = 'CUSTOMER'")
                        .param("id", id.value())
                        .query(String.class)
                        .list());
    }

    @Nested
    class Consent {

        @Test
        void is_needed_for_care_and_not_for_service() {
            var customer = somebody();

            assertThat(consents.allows(customer, "SERVICE")).isTrue();
            assertThat(consents.allows(customer, Consents.CARE)).isFalse();

            consents.give(customer, Consents.CARE, "会话里回复同意", supervisor);
            assertThat(consents.allows(customer, Consents.CARE)).isTrue();

            consents.withdraw(customer, Consents.CARE, supervisor);
            assertThat(consents.allows(customer, Consents.CARE)).isFalse();
            assertThat(consents.allows(customer, "SERVICE")).isTrue();
        }

        @Test
        void of_somebody_merged_counts_for_who_they_are_now() {
            var survivor = somebody();
            var merged = customers.findOrCreate(new Contact("王小明", null, null, "crm-" + Ids.next()));
            consents.give(merged, Consents.SURVEY, "签字", supervisor);
            merges.merge(survivor, merged, Set.of(), "同一人", supervisor);

            assertThat(consents.allows(survivor, Consents.SURVEY)).isTrue();
            assertThat(consents.allows(merged, Consents.SURVEY)).isTrue();
        }

        @Test
        void remembers_which_notice_was_shown() {
            var customer = somebody();
            var notice = notices.publish("FORM", "我们怎样使用您的信息", "How we use your data", officer);
            notices.show(customer, "FORM");

            assertThat(notices.shownTo(customer))
                    .extracting(Notices.Shown::version)
                    .containsExactly(notice.version());
            assertThat(notices.publish("FORM", "改过的告知", "Changed", officer).version())
                    .isEqualTo(notice.version() + 1);
        }
    }

    @Nested
    class A_notice {

        @Test
        void is_read_by_everybody_in_the_version_in_force_and_in_former_ones() {
            var former = notices.publish("EMAIL", "旧的告知" + secret, "Former", officer);
            var current = notices.publish("EMAIL", "新的告知" + secret, "Current", officer);

            assertThat(mvc.get().uri("/notice/EMAIL"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("新的告知" + secret, "第 " + current.version() + " 版")
                    .doesNotContain("旧的告知" + secret);
            assertThat(mvc.get().uri("/notice/EMAIL?version=" + former.version()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("旧的告知" + secret, "这是以前的");
            assertThat(mvc.get().uri("/notice/EMAIL/line"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("value=\"" + current.version() + "\"");
            assertThat(mvc.get().uri("/notice/EMAIL?version=99999")).hasStatus(404);
            assertThat(mvc.get().uri("/notice/PIGEON")).hasStatus(404);
        }

        @Test
        void shown_to_a_stranger_in_a_talk_is_theirs_once_they_are_known() {
            var notice = notices.publish("ONLINE", "聊天告知", "Chat", officer);
            var session = chat.open("王女士", null, "192.0.2.7", "");
            var customer = somebody();
            conversations.belongsTo(session.id(), customer, supervisor.staffId());
            assertThat(notices.shownTo(customer)).isEmpty();

            conversations.leave(session.id());

            await().untilAsserted(() -> assertThat(notices.shownTo(customer))
                    .extracting(Notices.Shown::version)
                    .containsExactly(notice.version()));
        }

        @Test
        void shown_in_a_version_is_noted_as_that_version_and_nothing_else_is() {
            var customer = somebody();
            var seen = notices.publish("FORM", "表单告知", "Form", officer);
            notices.publish("FORM", "后来的告知", "Later", officer);

            notices.shown(customer, "FORM", String.valueOf(seen.version()));
            notices.shown(customer, "FORM", "99999");
            notices.shown(customer, "FORM", "1; drop table");
            notices.shown(customer, "FORM", "");

            assertThat(notices.shownTo(customer))
                    .extracting(Notices.Shown::version)
                    .containsExactly(seen.version());
        }

        @Test
        void stands_beside_every_place_where_strangers_write() {
            for (var page : List.of("/chat", "/complain")) {
                assertThat(mvc.get().uri(page)).hasStatusOk().bodyText().contains("/line?lang=zh-CN\"");
            }
        }
    }

    @Nested
    class A_request {

        @Test
        void for_access_hands_out_what_every_module_holds() {
            var customer = somebody();
            var talk = talk(customer);
            var request = requests.take(customer, RequestKind.ACCESS, "要一份副本", "回拨核对", supervisor);

            var held = requests.handOut(request, officer);

            assertThat(held.get("customer")).extracting(PersonalData.Held::text).contains("王小明", phone);
            assertThat(held.get("conversation"))
                    .extracting(PersonalData.Held::text)
                    .contains(secret);
            assertThat(mvc.post()
                            .uri("/privacy/requests/" + request + "/copy")
                            .with(Signed.as(officer))
                            .with(csrf()))
                    .hasStatusOk();
            conversations.leave(talk);
        }

        @Test
        void for_erasure_waits_until_nothing_is_open_and_erases_everywhere_in_the_night() {
            var customer = somebody();
            var talk = talk(customer);
            var request = requests.take(customer, RequestKind.ERASURE, "请删除我的信息", "回拨核对", supervisor);

            assertThat(requests.grant(request, "", officer)).isInstanceOf(Deciding.Waits.class);
            assertThat(file.standing(customer)).isEqualTo(CustomerFile.Standing.RESTRICTED);
            assertThat(consents.allows(customer, "SERVICE")).isFalse();
            assertThat(words(talk)).isEqualTo(secret);

            close(talk);
            nightly.run();

            assertThat(requests.require(request).state()).isEqualTo(RequestState.GRANTED);
            assertThat(file.standing(customer)).isEqualTo(CustomerFile.Standing.ERASED);
            assertThat(words(talk)).isEqualTo("[***]");
            assertThat(customers.byPhone(phone)).isEmpty();
            assertThat(customers.preview(customer).name()).isEmpty();
            assertThat(requests.handOut(request, officer).values().stream()
                            .flatMap(List::stream)
                            .map(PersonalData.Held::text)
                            .toList()
                            .toString())
                    .doesNotContain(secret, phone, "王小明");
        }

        @Test
        void is_refused_with_a_reason_only_and_decided_by_those_who_may() {
            var request = requests.take(somebody(), RequestKind.ERASURE, "请删除", "回拨核对", supervisor);

            assertThat(mvc.post()
                            .uri("/privacy/requests/" + request + "/refusal")
                            .param("reason", " ")
                            .with(Signed.as(officer))
                            .with(csrf()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("拒绝要写明理由");
            assertThat(mvc.post()
                            .uri("/privacy/requests/" + request + "/refusal")
                            .param("reason", "法定保存期未满")
                            .with(Signed.as(supervisor))
                            .with(csrf()))
                    .hasStatus(403);
            assertThat(requests.refuse(request, "法定保存期未满", officer)).isInstanceOf(Deciding.Done.class);
            assertThat(requests.grant(request, "", officer)).isInstanceOf(Deciding.DecidedAlready.class);
        }

        @Test
        void has_an_answer_within_the_limit_of_the_standard() {
            var request = requests.require(requests.take(somebody(), RequestKind.ACCESS, "要一份副本", "回拨核对", supervisor));

            assertThat(java.time.Duration.between(request.takenAt(), request.dueAt())
                            .toDays())
                    .isBetween(14L, 16L);
            assertThat(requests.open(500)).extracting(Request::id).contains(request.id());
        }
    }

    @Nested
    class What_other_modules_hold {

        private final CustomerId customer = somebody();
        private final ConversationId talk = talk(customer);

        private void put(String sql) {
            jdbc.sql(sql)
                    .param("id", Ids.next())
                    .param("customer", customer.value())
                    .param("talk", talk.value())
                    .param("sealed", seal.close(secret))
                    .param("words", secret)
                    .update();
        }

        private void fill() {
            put("""
                    insert into telephone.call (id, key, direction, number_sealed, number_hint, customer_id, state,
                           rang_at, ended_at, recording)
                    values (:id, :id::text, 'IN', :sealed, '138', :customer, 'ENDED', now(), now(), :words)
                    """);
            put("""
                    insert into mail.thread (conversation_id, address_sealed, address_hash, name_sealed, subject, token)
                    values (:talk, :sealed, :sealed, :sealed, :words, :id::text)
                    """);
            put("insert into wechat.follower (open_id, customer_id, heard_at) values (:words, :customer, now())");
            put("""
                    insert into churn.score (customer_id, level, weight, reasons, scored_at)
                    values (:customer, 'HIGH', 1, jsonb_build_array(:words), now())
                    """);
            put("""
                    with course as (
                        insert into care.course (id, campaign, customer_id, source_id, begun_at, held_out, state)
                        values (:id, 'AFTER_SALE', :customer, :words, now(), false, 'RUNNING')
                        returning id, customer_id)
                    insert into care.task (id, course_id, campaign, customer_id, step, steps, due_at, until_at, state, note)
                    select id, id, 'AFTER_SALE', customer_id, 1, 1, now(), now() + interval '1 day', 'OPEN', :words
                      from course
                    """);
            put("insert into satisfaction.asked (who, asked_on) values (:customer, '2026-11-02')");
            put("""
                    insert into supervision.note (id, conversation_id, kind, written_by, text, written_at)
                    values (:id, :talk, 'NOTE', :id, :words, now())
                    """);
            put("""
                    insert into channel.visitor (conversation_id, token_print, address, origin, opened_at)
                    values (:talk, '', :words, '', now())
                    """);
            put("""
                    insert into portrait.purchase (id, reference, customer_id, product, amount, at)
                    values (:id, :id::text, :customer, :words, 1, now())
                    """);
            consents.give(customer, Consents.CARE, secret, supervisor);
            jdbc.sql("""
                            insert into improvement.feedback (id, received_on, customer_number, feedback, owner_id,
                                   registered_by, registered_at)
                            values (:id, '2026-11-02', :number, :words, :id, :id, now())
                            """)
                    .param("id", Ids.next())
                    .param("number", customers.preview(customer).number())
                    .param("words", secret)
                    .update();
        }

        private Set<String> telling(UUID request) {
            return requests.handOut(request, officer).entrySet().stream()
                    .filter(held -> held.getValue().stream()
                            .anyMatch(each -> each.text().contains(secret)))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        @Test
        void is_handed_out_with_the_rest_and_erased_with_it() {
            fill();
            var request = requests.take(customer, RequestKind.ERASURE, "请删除", "回拨核对", supervisor);
            assertThat(telling(request))
                    .contains(
                            "telephone",
                            "mail",
                            "wechat",
                            "churn",
                            "care",
                            "supervision",
                            "channel",
                            "portrait",
                            "privacy",
                            "conversation",
                            "improvement");
            assertThat(requests.handOut(request, officer).get("satisfaction")).hasSize(1);

            close(talk);
            assertThat(requests.grant(request, "", officer)).isInstanceOf(Deciding.Done.class);

            assertThat(telling(request)).isEmpty();
            assertThat(requests.handOut(request, officer).get("satisfaction")).isEmpty();
            for (var module : List.of("telephone", "mail", "wechat", "churn", "care", "supervision", "portrait")) {
                assertThat(requests.handOut(request, officer).get(module).toString())
                        .doesNotContain(secret);
            }
        }

        @Test
        void is_not_used_any_more_once_it_may_only_be_stored() {
            fill();
            var request = requests.take(customer, RequestKind.RESTRICTION, "先不要使用", "回拨核对", supervisor);
            requests.grant(request, "", officer);

            assertThat(requests.handOut(request, officer).get("churn")).isEmpty();
            assertThat(jdbc.sql("select state from care.task where customer_id = :id")
                            .param("id", customer.value())
                            .query(String.class)
                            .list())
                    .containsExactly("CANCELLED");
            assertThat(telling(request)).contains("telephone", "mail", "portrait");
            conversations.leave(talk);
        }

        @Test
        void waits_while_a_call_goes_on() {
            put("""
                    insert into telephone.call (id, key, direction, customer_id, state, rang_at)
                    values (:id, :id::text, 'IN', :customer, 'TALKING', now())
                    """);
            assertThat(requests.holds(customer)).anyMatch(hold -> hold.startsWith("open-call"));
            conversations.leave(talk);
        }
    }

    @Nested
    class What_is_kept_too_long {

        @Test
        void is_cleared_by_itself_where_the_standard_says_so_and_proved() {
            var ticket = Ids.next();
            jdbc.sql("""
                            insert into frontdesk.ticket (id, day, number, about, state, drawn_at)
                            values (:id, '2001-01-01', :number, :words, 'WAITING', '2001-01-01T02:00:00Z')
                            """)
                    .param("id", ticket)
                    .param("number", ThreadLocalRandom.current().nextInt(1, 1_000_000_000))
                    .param("words", secret)
                    .update();

            nightly.run();

            assertThat(jdbc.sql("select about from frontdesk.ticket where id = :id")
                            .param("id", ticket)
                            .query(String.class)
                            .single())
                    .isEmpty();
            assertThat(clearings.latest(100))
                    .filteredOn(each -> each.dataClass().equals("VISIT"))
                    .anyMatch(each -> each.byNight()
                            && each.cleared() > 0
                            && each.failure().isEmpty());
            assertThat(mvc.get().uri("/privacy").with(Signed.as(officer)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("清除记录", "取号时说的事");
        }

        @Test
        void of_calls_goes_without_the_call() {
            var call = Ids.next();
            jdbc.sql("""
                            insert into telephone.call (id, key, direction, number_sealed, number_hint, state, rang_at,
                                   ended_at, recording)
                            values (:id, :id::text, 'IN', :sealed, '138', 'ENDED', '2001-01-01T02:00:00Z',
                                   '2001-01-01T02:05:00Z', 'https://pbx/1')
                            """).param("id", call).param("sealed", seal.close(secret)).update();

            assertThat(keepings.clear("CALL", officer)).isPositive();

            assertThat(jdbc.sql("select number_sealed is null and recording = '' from telephone.call where id = :id")
                            .param("id", call)
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }

        @Test
        void of_a_customer_nobody_heard_of_for_long_is_the_card_and_whoever_came_back_keeps_theirs() {
            var gone = longAgo();
            var back = longAgo();
            close(talk(back));

            assertThat(keepings.clear("CUSTOMER", officer)).isPositive();

            assertThat(isErased(gone)).isTrue();
            assertThat(isErased(back)).isFalse();
            assertThat(jdbc.sql("select used_at > now() - interval '1 day' from customer.customer where id = :id")
                            .param("id", back.value())
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }

        @Test
        void is_not_the_card_of_somebody_with_an_open_matter() {
            var served = longAgo();
            var talk = talk(served);
            jdbc.sql("update conversation.conversation set opened_at = opened_at - interval '40 years' where id = :id")
                    .param("id", talk.value())
                    .update();

            keepings.clear("CUSTOMER", officer);

            assertThat(isErased(served)).isFalse();
            conversations.leave(talk);
        }

        private CustomerId longAgo() {
            var customer = customers.findOrCreate(new Contact("李一", null, null, "crm-" + Ids.next()));
            jdbc.sql("update customer.customer set created_at = created_at - interval '40 years' where id = :id")
                    .param("id", customer.value())
                    .update();
            return customer;
        }

        private boolean isErased(CustomerId customer) {
            return jdbc.sql("select erased_at is not null from customer.customer where id = :id")
                    .param("id", customer.value())
                    .query(Boolean.class)
                    .single();
        }

        @Test
        void is_proposed_and_cleared_by_whoever_decides() {
            var old = talk(somebody());
            close(old);
            jdbc.sql("""
                            update conversation.conversation
                               set opened_at = opened_at - interval '40 years', closed_at = opened_at
                             where id = :id
                            """).param("id", old.value()).update();

            keepings.look();
            assertThat(keepings.all())
                    .filteredOn(each -> each.keeping().dataClass().equals("CONVERSATION"))
                    .allMatch(each -> each.due() != null && each.due() > 0);

            assertThat(keepings.clear("CONVERSATION", officer)).isPositive();
            assertThat(words(old)).isEqualTo("[***]");
        }
    }

    @Nested
    class A_limit_of_the_law {

        private final LocalDate today = LocalDate.of(2026, 11, 23);

        @Test
        void is_on_where_the_text_was_read_and_off_where_it_was_not() {
            assertThat(terms.limit("DELAY-15", today))
                    .hasValueSatisfying(term -> assertThat(term.count()).isEqualTo(15));
            assertThat(terms.limit("ODR-12315", today)).isEmpty();
            assertThat(terms.limit("SAMR-20-ACCEPT", today)).isEmpty();
            assertThat(terms.limit("SAMR-20-ACCEPT", LocalDate.of(2025, 1, 1))).isPresent();
        }

        @Test
        void is_switched_by_the_house() {
            terms.turn("TELECOM-APPEAL", true, officer);
            assertThat(terms.limit("TELECOM-APPEAL", today)).isPresent();
            terms.turn("TELECOM-APPEAL", false, officer);
            assertThat(terms.limit("TELECOM-APPEAL", today)).isEmpty();
        }

        @Test
        void is_marked_to_be_confirmed_on_its_page() {
            assertThat(mvc.get().uri("/obligations").with(Signed.as(Role.DIRECTOR)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("待确认", "个人信息保护法");
        }
    }
}
