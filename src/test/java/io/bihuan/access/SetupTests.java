package io.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** A new house: everything happens in a transaction that is taken back, on tables emptied within it. */
@SpringBootTest
@AutoConfigureMockMvc
@RecordApplicationEvents
@Transactional
class SetupTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Tokens tokens;

    @Autowired
    Entrance entrance;

    @Autowired
    ObjectProvider<Trades> trades;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    Setup setup;

    @BeforeEach
    void the_house_is_new() {
        for (var table : new String[] {"recovery_code", "invitation", "token", "account", "house", "setup_code"}) {
            jdbc.sql("delete from access." + table).update();
        }
        setup = new Setup(jdbc, accounts, trades, publisher, clock);
    }

    @Test
    void needs_somebody_to_set_it_up_until_there_is_an_account() {
        assertThat(setup.needed()).isTrue();

        assertThat(setup.finish("chen", "陈敏", "four calm words here", true, Set.of()))
                .isTrue();

        assertThat(setup.needed()).isFalse();
        assertThat(entrance.byPassword("chen", "four calm words here", "192.0.2.1"))
                .isInstanceOf(Entering.Welcome.class);
        assertThat(events.stream(CentreChosen.class))
                .singleElement()
                .satisfies(chosen -> assertThat(chosen.demonstration()).isTrue());
    }

    @Test
    void begins_with_the_words_and_types_of_its_trade_and_without_those_of_others() {
        noTradeChosen();
        assertThat(setup.trades()).contains("COMMERCE", "TELECOM", "PROPERTY");

        setup.finish("chen", "陈敏", "four calm words here", false, Set.of("PROPERTY"));

        assertThat(packsInUse()).containsExactly("PROPERTY");
        assertThat(startersInUse()).containsExactly("PROPERTY");
    }

    @Test
    void uses_only_what_all_trades_share_until_somebody_says_which_trade_it_is_in() {
        noTradeChosen();

        setup.finish("chen", "陈敏", "four calm words here", false, Set.of());

        assertThat(packsInUse()).isEmpty();
        assertThat(startersInUse()).isEmpty();
        assertThat(sharedTypesInUse()).isPositive();
        assertThat(jdbc.sql(
                                "select count(*) from knowledge.wording_pack where code <> 'SHARED' and changed_at is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void leaves_the_types_of_every_trade_to_the_demonstration_centre() {
        noTradeChosen();

        setup.finish("chen", "陈敏", "four calm words here", true, Set.of());

        assertThat(startersInUse()).containsExactlyInAnyOrder("COMMERCE", "TELECOM", "PROPERTY");
    }

    private void noTradeChosen() {
        jdbc.sql("""
                        update knowledge.wording_pack
                           set in_use = false, changed_by = null, changed_at = null
                         where code <> 'SHARED'
                        """).update();
        jdbc.sql("update complaint.category set retired = false").update();
    }

    private int sharedTypesInUse() {
        return jdbc.sql("select count(*) from complaint.category where starter = 'SHARED' and not retired")
                .query(Integer.class)
                .single();
    }

    private List<String> packsInUse() {
        return jdbc.sql("select code from knowledge.wording_pack where in_use and code not in ('SHARED', 'OWN')")
                .query(String.class)
                .list();
    }

    private List<String> startersInUse() {
        return jdbc.sql("""
                        select distinct starter
                          from complaint.category
                         where not retired
                           and starter in ('COMMERCE', 'TELECOM', 'PROPERTY')
                        """).query(String.class).list();
    }

    @Test
    void is_set_up_once_only() {
        assertThat(setup.finish("chen", "陈敏", "four calm words here", false, Set.of()))
                .isTrue();
        assertThat(setup.finish("wang", "王强", "four other words here", false, Set.of()))
                .isFalse();
        assertThat(accounts.byLogin("wang")).isEmpty();
    }

    @Test
    void knows_the_code_that_it_printed_however_it_is_typed() {
        var code = setup.newCode();

        assertThat(setup.knows(code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isTrue();
        assertThat(setup.knows("AAAA-BBBB-CCCC")).isFalse();
    }

    @Nested
    class The_first_start {

        @Test
        void takes_administrator_token_and_centre_from_the_environment() {
            start("Tr4verse-the-Loop", "0123456789abcdef0123456789abcdef", true);

            assertThat(entrance.byPassword("admin", "Tr4verse-the-Loop", "192.0.2.1"))
                    .isInstanceOf(Entering.Welcome.class);
            assertThat(tokens.find("0123456789abcdef0123456789abcdef"))
                    .hasValueSatisfying(bearer ->
                            assertThat(bearer.holds("knowledge:write")).isTrue());
            assertThat(events.stream(CentreChosen.class))
                    .singleElement()
                    .satisfies(chosen -> assertThat(chosen.demonstration()).isTrue());
        }

        @Test
        void happens_once() {
            start("Tr4verse-the-Loop", "", false);
            start("Another-good-0ne", "0123456789abcdef0123456789abcdef", false);

            assertThat(entrance.byPassword("admin", "Another-good-0ne", "192.0.2.1"))
                    .isInstanceOf(Entering.Refused.class);
            assertThat(tokens.find("0123456789abcdef0123456789abcdef")).isEmpty();
        }

        @Test
        void prints_a_code_where_nobody_was_given() {
            start("", "", false);

            assertThat(jdbc.sql("select count(*) from access.setup_code")
                            .query(Integer.class)
                            .single())
                    .isOne();
        }

        @ParameterizedTest
        @ValueSource(strings = {"short", "admin123", "password", "12345678", "woaini1314"})
        void refuses_a_password_that_others_would_try(String password) {
            assertThatThrownBy(() -> start(password, "", false))
                    .isInstanceOf(RefusedSetting.class)
                    .hasMessageStartingWith("BIHUAN_ADMIN_PASSWORD is refused");
        }

        @ParameterizedTest
        @ValueSource(strings = {"tooshort", "0123456789abcdef0123456789abcde", "abababababababababababababababababab"})
        void refuses_a_token_that_is_no_secret(String token) {
            assertThatThrownBy(() -> start("", token, false))
                    .isInstanceOf(RefusedSetting.class)
                    .hasMessageStartingWith("BIHUAN_API_TOKEN is refused");
        }

        @Test
        void says_why_without_a_stack_trace_and_never_the_secret() {
            var analysis = new RefusedSettingAnalysis().analyze(RefusedSetting.weak("BIHUAN_API_TOKEN", "it is short"));
            assertThat(analysis).isNotNull();
            assertThat(analysis.getDescription()).isEqualTo("BIHUAN_API_TOKEN is refused: it is short");
            assertThat(analysis.getAction()).contains("openssl rand");
        }

        @Test
        void begins_with_the_trades_that_the_environment_names() {
            noTradeChosen();
            start("Tr4verse-the-Loop", "", false, "property", " Telecom ");

            assertThat(packsInUse()).containsExactlyInAnyOrder("PROPERTY", "TELECOM");
            assertThat(startersInUse()).containsExactlyInAnyOrder("PROPERTY", "TELECOM");
        }

        @Test
        void refuses_a_trade_that_it_does_not_know_and_says_which_there_are() {
            assertThatThrownBy(() -> start("Tr4verse-the-Loop", "", false, "property", "banking"))
                    .isInstanceOfSatisfying(RefusedSetting.class, refused -> {
                        assertThat(refused).hasMessage("BIHUAN_TRADES is refused: “BANKING” is not known");
                        assertThat(refused.advice()).contains("COMMERCE, TELECOM, PROPERTY");
                    });
            assertThat(setup.needed()).isTrue();
        }

        private void start(String password, String token, boolean demonstration, String... trades) {
            var settings = new AccessSettings(
                    Duration.ofHours(24),
                    Duration.ofHours(8),
                    Duration.ofHours(72),
                    100,
                    100,
                    password,
                    token,
                    demonstration,
                    List.of(trades));
            new FirstStart(jdbc, setup, tokens, settings, clock).run(new DefaultApplicationArguments());
        }
    }

    @Nested
    class Afterwards {

        @Autowired
        MockMvcTester mvc;

        @Test
        void the_page_leads_to_the_door() {
            setup.finish("chen", "陈敏", "four calm words here", false, Set.of());

            assertThat(mvc.get().uri("/setup"))
                    .satisfies(result ->
                            assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/login"));
            assertThat(mvc.post().uri("/setup").param("code", "x").with(csrf())).hasRedirectedUrl("/login");
        }
    }
}
