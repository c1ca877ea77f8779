package io.bihuan.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.channel.SiteSignature.Verdict;
import io.bihuan.customer.Contact;
import io.bihuan.customer.Customers;
import io.bihuan.customer.PersonalData;
import io.bihuan.database.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Sites that say who their visitor is. */
@SpringBootTest
@AutoConfigureMockMvc
class SignedVisitorTests {

    private static final String SESSIONS = "/api/v1/chat/sessions";
    private static final UUID BOSS = Ids.next();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SigningKeys keys;

    @Autowired
    Customers customers;

    @Autowired
    ObjectProvider<PersonalData> holders;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private final String customer = "A-" + Ids.next();
    private String key = "";

    @BeforeEach
    void aKey() {
        noKeys();
        key = keys.make(BOSS).orElseThrow();
    }

    @AfterEach
    void noKeys() {
        keys.all().forEach(each -> keys.revoke(each.id(), BOSS));
    }

    private static String signed(String key, String customer, Instant at) {
        return new SiteSignature(customer, String.valueOf(at.getEpochSecond()), null).sign(key);
    }

    private MvcTestResult posts(String to, Map<String, ?> body) {
        return mvc.post()
                .uri(to)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .exchange();
    }

    private MvcTestResult comes(String customer, Instant at, String signature) {
        return posts(
                SESSIONS,
                Map.of("customer", customer, "issuedAt", String.valueOf(at.getEpochSecond()), "signature", signature));
    }

    private MvcTestResult comes() {
        return comes(customer, Instant.now(), signed(key, customer, Instant.now()));
    }

    private MvcTestResult talks(String signature) {
        return posts(
                "/api/v1/chat/talks",
                Map.of(
                        "customer",
                        customer,
                        "issuedAt",
                        String.valueOf(Instant.now().getEpochSecond()),
                        "signature",
                        signature));
    }

    private static String field(MvcTestResult answer, String path) throws Exception {
        return JsonPath.read(answer.getResponse().getContentAsString(), path);
    }

    private MvcTestResult says(MvcTestResult session, String text) throws Exception {
        return mvc.post()
                .uri(SESSIONS + "/" + field(session, "$.id") + "/messages")
                .header("X-Visitor-Token", field(session, "$.token"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(Map.of("clientId", UUID.randomUUID(), "text", text)))
                .exchange();
    }

    private @Nullable UUID customerOf(MvcTestResult session) throws Exception {
        return jdbc.sql("select customer_id from conversation.conversation where id = :id")
                .param("id", UUID.fromString(field(session, "$.id")))
                .query((row, number) -> new UUID[] {row.getObject(1, UUID.class)})
                .single()[0];
    }

    @Nested
    class A_signature {

        private final Instant now = Instant.parse("2026-11-23T08:00:00Z");

        private Verdict judged(Instant at, String by) {
            return new SiteSignature("A-1", String.valueOf(at.getEpochSecond()), signed("k", "A-1", at))
                    .judge(by, Duration.ofMinutes(60), now);
        }

        @Test
        void is_good_for_as_long_as_the_settings_say_and_a_little_ahead() {
            assertThat(judged(now, "k")).isEqualTo(Verdict.GOOD);
            assertThat(judged(now.minusSeconds(3600), "k")).isEqualTo(Verdict.GOOD);
            assertThat(judged(now.minusSeconds(3601), "k")).isEqualTo(Verdict.LATE);
            assertThat(judged(now.plusSeconds(300), "k")).isEqualTo(Verdict.GOOD);
            assertThat(judged(now.plusSeconds(301), "k")).isEqualTo(Verdict.LATE);
        }

        @Test
        void of_another_key_another_customer_or_another_time_is_wrong() {
            assertThat(judged(now, "another")).isEqualTo(Verdict.WRONG);
            var of = signed("k", "A-1", now);
            var time = String.valueOf(now.getEpochSecond());
            assertThat(new SiteSignature("A-2", time, of).judge("k", Duration.ofHours(1), now))
                    .isEqualTo(Verdict.WRONG);
            assertThat(new SiteSignature("A-1", "1", of).judge("k", Duration.ofHours(1), now))
                    .isEqualTo(Verdict.WRONG);
            assertThat(new SiteSignature("A-1", "soon", of).judge("k", Duration.ofHours(1), now))
                    .isEqualTo(Verdict.WRONG);
        }

        @Test
        void is_computed_as_the_settings_page_tells_sites() {
            // printf '1767225600.A-1001' | openssl dgst -sha256 -hmac 'key'
            assertThat(new SiteSignature("A-1001", "1767225600", null).sign("key"))
                    .isEqualTo("dda131209e3f7b8d5f8864c618063886619ddc8618db674b42dbf7f0a40ff8c4");
        }
    }

    @Nested
    class A_signed_visitor {

        @Test
        void who_was_erased_leaves_no_device_and_no_name_behind() throws Exception {
            comes();
            var session = comes();
            var erased = List.of(customerOf(session));

            holders.stream().filter(each -> each.holder().equals("channel")).forEach(each -> each.anonymise(erased));

            assertThat(says(session, "还在吗")).hasStatus(404);
            assertThat(jdbc.sql("select count(*) from channel.signed_visitor where customer_id = any(:ids)")
                            .param("ids", erased.toArray(UUID[]::new))
                            .query(Integer.class)
                            .single())
                    .isZero();
        }

        @Test
        void is_the_customer_whom_the_site_means_and_a_new_one_at_first() throws Exception {
            var session = comes();

            assertThat(session)
                    .hasStatus(201)
                    .bodyText()
                    .contains("\"signature\":\"GOOD\"")
                    .doesNotContain("notice");
            assertThat(customerOf(session))
                    .isEqualTo(customers
                            .findOrCreate(new Contact(null, null, null, customer))
                            .value());
        }

        @Test
        void goes_on_with_the_same_talk_on_another_device() throws Exception {
            var desktop = comes();
            says(desktop, "电脑上说的");
            var phone = comes();

            assertThat(field(phone, "$.id")).isEqualTo(field(desktop, "$.id"));
            assertThat(field(phone, "$.token")).isNotEqualTo(field(desktop, "$.token"));
            assertThat(mvc.get()
                            .uri(SESSIONS + "/" + field(phone, "$.id") + "/messages")
                            .header("X-Visitor-Token", field(phone, "$.token")))
                    .bodyText()
                    .contains("电脑上说的");
            assertThat(says(desktop, "电脑上还能说")).hasStatus(201);
            assertThat(says(phone, "手机上也能说")).hasStatus(201);
        }

        @Test
        void finds_what_was_said_in_talks_that_are_over() throws Exception {
            var first = comes();
            says(first, "上次的话");
            mvc.delete()
                    .uri(SESSIONS + "/" + field(first, "$.id"))
                    .header("X-Visitor-Token", field(first, "$.token"))
                    .exchange();
            var second = comes();

            var talks = talks(signed(key, customer, Instant.now()));

            assertThat(field(second, "$.id")).isNotEqualTo(field(first, "$.id"));
            assertThat(talks).hasStatusOk();
            assertThat(field(talks, "$.talks[0].id")).isEqualTo(field(first, "$.id"));
            assertThat(field(talks, "$.talks[0].state")).isEqualTo("CLOSED");
            assertThat(field(talks, "$.talks[1].id")).isEqualTo(field(second, "$.id"));
            assertThat(mvc.get()
                            .uri(SESSIONS + "/" + field(first, "$.id") + "/messages")
                            .header("X-Visitor-Token", field(talks, "$.talks[0].token")))
                    .bodyText()
                    .contains("上次的话");
        }

        @Test
        void does_not_see_talks_that_somebody_began_in_their_name_without_a_signature() throws Exception {
            noKeys();
            var claimed = posts(SESSIONS, Map.of("customer", customer));
            says(claimed, "我说我是他");
            key = keys.make(BOSS).orElseThrow();

            assertThat(talks(signed(key, customer, Instant.now())).getResponse().getContentAsString())
                    .doesNotContain(field(claimed, "$.id"));
        }
    }

    @Nested
    class Somebody_whose_signature_is_not_believed {

        private void isAnonymous(MvcTestResult session, Verdict verdict, String notice) throws Exception {
            assertThat(session).hasStatus(201).bodyText().contains("\"signature\":\"" + verdict + "\"", notice);
            assertThat(customerOf(session)).isNull();
            assertThat(says(session, "还是可以说话")).hasStatus(201);
        }

        @Test
        void is_told_and_speaks_as_nobody() throws Exception {
            var known = comes();
            var longAgo = Instant.now().minus(Duration.ofHours(2));

            isAnonymous(comes(customer, Instant.now(), "00".repeat(32)), Verdict.WRONG, "没能确认您的身份");
            isAnonymous(comes(customer, Instant.now(), "漢字\\u0000"), Verdict.WRONG, "没能确认您的身份");
            isAnonymous(comes(customer, longAgo, signed(key, customer, longAgo)), Verdict.LATE, "已经过期");
            isAnonymous(posts(SESSIONS, Map.of("customer", customer)), Verdict.MISSING, "没有为您确认身份");
            assertThat(field(comes(), "$.id")).isEqualTo(field(known, "$.id"));
        }

        @Test
        void finds_nobodys_history() {
            comes();
            assertThat(talks("00".repeat(32))).hasStatus(422).bodyText().contains("signature-wrong");
            assertThat(posts("/api/v1/chat/talks", Map.of("customer", customer)))
                    .hasStatus(422)
                    .bodyText()
                    .contains("signature-missing");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"customer\":[1]}",
                    "{\"signature\":{}}",
                    "{\"issuedAt\":[[]]}",
                    "[]",
                    "7",
                    "{",
                    "\"\\ud83d\""
                })
        void who_sends_something_else_under_these_names_hears_that_it_cannot_be_read(String body) {
            assertThat(mvc.post()
                            .uri("/api/v1/chat/talks")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .hasStatus4xxClientError();
        }
    }

    @Nested
    class Keys {

        @Test
        void overlap_by_two_and_a_revoked_one_opens_nothing() throws Exception {
            var next = keys.make(BOSS).orElseThrow();
            assertThat(keys.make(BOSS)).isEmpty();
            assertThat(field(comes(), "$.signature")).isEqualTo("GOOD");
            assertThat(field(comes(customer, Instant.now(), signed(next, customer, Instant.now())), "$.signature"))
                    .isEqualTo("GOOD");
            assertThat(keys.all()).allSatisfy(each -> assertThat(each.usedAt()).isNotNull());

            keys.revoke(keys.all().getFirst().id(), BOSS);

            assertThat(field(comes(), "$.signature")).isEqualTo("WRONG");
            assertThat(field(comes(customer, Instant.now(), signed(next, customer, Instant.now())), "$.signature"))
                    .isEqualTo("GOOD");
        }

        @Test
        void are_unreadable_where_they_are_kept_and_shown_once() throws Exception {
            assertThat(jdbc.sql("select key_sealed from channel.signing_key")
                            .query(byte[].class)
                            .list())
                    .noneMatch(kept -> new String(kept, StandardCharsets.UTF_8).contains(key));
            noKeys();
            var made = mvc.post()
                    .uri("/channels/chat/keys")
                    .with(Signed.as(Role.ADMINISTRATOR))
                    .with(SecurityMockMvcRequestPostProcessors.csrf())
                    .exchange();
            assertThat(made).hasStatus(302);
            var shown = String.valueOf(made.getMvcResult().getFlashMap().get("madeKey"));
            assertThat(mvc.get().uri("/channels/chat").with(Signed.as(Role.ADMINISTRATOR)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("data-signature", "吊销")
                    .doesNotContain(shown);
            assertThat(List.of(shown)).allMatch(each -> each.length() == 43);
        }

        @Test
        void are_made_and_revoked_by_those_who_manage_channels_only() {
            for (var at : List.of("/channels/chat/keys", "/channels/chat/keys/" + Ids.next() + "/revocation")) {
                assertThat(mvc.post()
                                .uri(at)
                                .with(Signed.as(Role.AGENT))
                                .with(SecurityMockMvcRequestPostProcessors.csrf()))
                        .hasStatus(403);
            }
        }
    }
}
