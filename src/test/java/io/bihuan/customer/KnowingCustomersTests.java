package io.bihuan.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationId;
import io.bihuan.database.Ids;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
class KnowingCustomersTests {

    @Autowired
    Customers customers;

    @Autowired
    CustomerLists lists;

    @Autowired
    CustomerDesk desk;

    @Autowired
    CustomerFile file;

    @Autowired
    Reveals reveals;

    @Autowired
    ConversationDesk conversations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MockMvcTester mvc;

    private final SignedIn leader = Signed.person(Ids.next(), Role.TEAM_LEADER);
    private final SignedIn agent = Signed.person(Ids.next(), Role.AGENT);

    private static String freshPhone() {
        return "1%010d".formatted(ThreadLocalRandom.current().nextLong(3_000_000_000L, 9_999_999_999L));
    }

    private CustomerId somebody(String name, String phone) {
        return customers.findOrCreate(new Contact(name, phone, null, "crm-" + Ids.next()));
    }

    private List<UUID> found(String words) {
        return lists.find(words, null, 500).stream()
                .map(each -> each.id().value())
                .toList();
    }

    @Nested
    class Somebody_is_found {

        @Test
        void by_number_phone_mail_whole_name_and_four_last_digits() {
            var phone = freshPhone();
            var name = "欧阳"
                    + phone.chars()
                            .mapToObj(digit -> "甲乙丙丁戊己庚辛壬癸".substring(digit - '0', digit - '0' + 1))
                            .collect(java.util.stream.Collectors.joining());
            var id = customers.findOrCreate(new Contact(name, phone, phone + "@qq.com", null));
            var number = customers.preview(id).number();

            assertThat(found(number)).containsExactly(id.value());
            assertThat(found("+86 " + phone.substring(0, 3) + " " + phone.substring(3)))
                    .containsExactly(id.value());
            assertThat(found(phone + "@QQ.com")).containsExactly(id.value());
            assertThat(found(name)).containsExactly(id.value());
            assertThat(found(phone.substring(7))).contains(id.value());
            assertThat(found(phone.substring(0, 7))).isEmpty();
        }

        @Test
        void by_any_of_several_contacts_on_any_channel() {
            var id = somebody("王小明", freshPhone());
            var second = freshPhone();
            var wechat = "wx_" + Ids.next().toString().substring(24);
            desk.add(id, DetailKind.PHONE, second, "公司", leader);
            desk.add(id, DetailKind.WECHAT, wechat, "", leader);

            assertThat(found(second)).containsExactly(id.value());
            assertThat(found(wechat)).containsExactly(id.value());
            assertThat(customers.byPhone(second)).contains(id);
            assertThat(customers.fits(id, "王小明", second)).isTrue();
            assertThat(customers.findOrCreate(new Contact(null, second, null, null)))
                    .isEqualTo(id);
        }

        @Test
        void by_an_index_whichever_way_they_are_looked_for() {
            var indexes = Map.of(
                    CustomerLists.RECENT, "customer_by_arrival",
                    CustomerLists.BY_NUMBER, "number_is_unique",
                    CustomerLists.BY_HASH, "customer_by_phone",
                    CustomerLists.BY_NAME, "customer_by_name",
                    CustomerLists.BY_TAIL, "customer_by_phone_tail");
            indexes.forEach(
                    (sql, index) -> assertThat(plan(sql)).contains(index).doesNotContain("Seq Scan on customer"));
        }

        /** A small table is read whole whatever the indexes: at the size of a centre it is not. */
        private String plan(String sql) {
            return Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> {
                jdbc.sql("set local enable_seqscan = off").update();
                return String.join(
                        "\n",
                        jdbc.sql("explain " + sql)
                                .param("limit", 50)
                                .param("hash", new byte[1])
                                .param("beforeId", null)
                                .param("before", null)
                                .param("number", "C1")
                                .param("words", "1234")
                                .query(String.class)
                                .list());
            }));
        }
    }

    @Nested
    class A_private_detail {

        @Test
        void stays_masked_until_somebody_says_why() {
            var phone = freshPhone();
            var id = somebody("王小明", phone);

            assertThat(mvc.get().uri("/customers/" + id).with(Signed.as(leader)))
                    .hasStatusOk()
                    .bodyText()
                    .contains(Masks.phone(phone))
                    .doesNotContain(phone);
            assertThat(reveals.reveal(id, "phone", " ", leader)).isInstanceOf(Revealing.NoReason.class);
            assertThat(reveals.reveal(id, "phone", "回访约定", leader)).isEqualTo(new Revealing.Shown(phone));
            assertThat(mvc.get().uri("/customers/" + id).with(Signed.as(leader)))
                    .bodyText()
                    .contains(phone, "回访约定");
            assertThat(mvc.get().uri("/customers/" + id).with(Signed.as(Role.SUPERVISOR)))
                    .bodyText()
                    .doesNotContain(phone);
            assertThat(reveals.of(id, 10)).extracting(Reveals.Look::seenBy).containsExactly(leader.staffId());
            assertThat(jdbc.sql("select count(*) from audit.entry where verb = 'SAW' and object_id = :id")
                            .param("id", id.toString())
                            .query(Integer.class)
                            .single())
                    .isOne();
        }

        @Test
        void is_hidden_again_when_its_time_is_over() {
            var id = somebody("王小明", freshPhone());
            reveals.reveal(id, "phone", "回访约定", leader);
            jdbc.sql("update customer.reveal set until = seen_at where customer_id = :id")
                    .param("id", id.value())
                    .update();

            assertThat(reveals.open(id, leader)).isEmpty();
        }

        @Test
        void is_shown_to_agents_only_in_an_open_conversation_with_the_identity_checked() {
            var phone = freshPhone();
            var id = somebody("王小明", phone);
            assertThat(reveals.reveal(id, "phone", "核对", agent)).isInstanceOf(Revealing.NotVerified.class);

            var talk = new ConversationId(Ids.next());
            jdbc.sql("""
                            insert into conversation.conversation (id, month, channel, state, customer_id, agent_id,
                                   opened_at, last_at)
                            values (:id, '2026-11-01', 'ONSITE', 'ACTIVE', :customer, :agent, now(), now())
                            """)
                    .param("id", talk.value())
                    .param("customer", id.value())
                    .param("agent", agent.staffId())
                    .update();
            assertThat(reveals.reveal(id, "phone", "核对", agent)).isInstanceOf(Revealing.NotVerified.class);

            conversations.checkIdentity(talk, agent.staffId(), List.of("姓名", "手机尾号"));
            assertThat(reveals.reveal(id, "phone", "核对", agent)).isEqualTo(new Revealing.Shown(phone));
            assertThat(reveals.reveal(id, "phone", "核对", Signed.person(Ids.next(), Role.AGENT)))
                    .isInstanceOf(Revealing.NotVerified.class);
            jdbc.sql("delete from conversation.conversation where id = :id")
                    .param("id", talk.value())
                    .update();
        }

        @Test
        void is_refused_to_whoever_looks_at_too_many() {
            var id = somebody("王小明", freshPhone());
            var outcomes = java.util.stream.IntStream.range(0, 31)
                    .mapToObj(_ -> reveals.reveal(id, "name", "对账", leader))
                    .toList();

            assertThat(outcomes.subList(0, 30)).allMatch(Revealing.Shown.class::isInstance);
            assertThat(outcomes.get(30)).isEqualTo(new Revealing.TooMany(30));
        }
    }

    @Nested
    class What_is_known {

        @Test
        void is_corrected_with_what_it_was_before_masked() {
            var former = freshPhone();
            var now = freshPhone();
            var id = somebody("王小明", former);
            desk.add(id, DetailKind.PHONE, now, "新号", leader);
            var added = file.details(id).stream()
                    .filter(each -> !each.main())
                    .findFirst()
                    .orElseThrow();

            desk.prefer(id, UUID.fromString(added.field()), leader);

            assertThat(file.details(id))
                    .extracting(Detail::hint)
                    .containsExactly(Masks.phone(now), Masks.phone(former));
            assertThat(file.changes(id, 10))
                    .extracting(CustomerFile.Change::after)
                    .containsExactly(Masks.phone(now), Masks.phone(now));
            assertThat(customers.byPhone(former)).contains(id);
        }

        @Test
        void keeps_no_number_that_fails_its_check() {
            var id = somebody("王小明", freshPhone());

            assertThat(desk.add(id, DetailKind.IDENTITY, "110105194912310021", "", leader))
                    .isEqualTo(new Editing.Unreadable("value", "customer.fault.identity"));
            assertThat(desk.add(id, DetailKind.IDENTITY, "11010519491231002x", "", leader))
                    .isEqualTo(new Editing.Done());
            assertThat(desk.add(id, DetailKind.IDENTITY, "11010519491231002X", "", leader))
                    .isEqualTo(new Editing.KeptAlready());
            assertThat(desk.add(id, DetailKind.PHONE, freshPhone(), "", agent)).isEqualTo(new Editing.NotVerified());
        }

        @Test
        void comes_back_with_everything_typed_when_it_is_refused() {
            var id = somebody("王小明", freshPhone());

            assertThat(mvc.post()
                            .uri("/customers/" + id + "/details")
                            .param("kind", "EMAIL")
                            .param("value", "qian at qq.com")
                            .param("label", "家里的")
                            .with(Signed.as(leader))
                            .with(org.springframework.security.test.web.servlet.request
                                    .SecurityMockMvcRequestPostProcessors.csrf()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("不像邮箱地址", "qian at qq.com", "家里的");
        }
    }
}
