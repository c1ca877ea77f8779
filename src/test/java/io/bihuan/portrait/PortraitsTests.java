package io.bihuan.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.NewConversation;
import io.bihuan.conversation.Standing;
import io.bihuan.customer.Contact;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.database.Ids;
import io.bihuan.knowledge.Wording;
import io.bihuan.knowledge.WordingCategory;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class PortraitsTests {

    @Autowired
    PortraitDesk desk;

    @Autowired
    ConversationDesk conversations;

    @Autowired
    Portraits portraits;

    @Autowired
    Customers customers;

    @Autowired
    PortraitStanding standing;

    @Autowired
    Wording wording;

    @Autowired
    PortraitLists lists;

    @Autowired
    Looks looks;

    @Autowired
    TypeAdvices advices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private final SignedIn lin = Signed.person(Ids.next(), Role.AGENT);

    private CustomerId customer() {
        return customers.findOrCreate(new Contact("王建国", null, null, Ids.next().toString()));
    }

    @Test
    void whoever_is_talking_now_is_not_called_silent() {
        var wang = customer();
        looks.look(wang);
        jdbc.sql("insert into portrait.tag (customer_id, tag, figures) values (:id, 'QUIET', array['101', '90'])")
                .param("id", wang.value())
                .update();
        assertThat(portraits.of(wang).tags()).extracting(Seen::tag).contains(Tag.QUIET);

        conversations.open(NewConversation.online("王建国", wang));
        assertThat(portraits.of(wang).tags()).extracting(Seen::tag).doesNotContain(Tag.QUIET);
    }

    @Test
    void of_a_customer_nobody_has_read_nothing_is_said() {
        var portrait = portraits.of(customer());
        assertThat(portrait.types()).isEmpty();
        assertThat(portrait.taboo()).isEmpty();
        assertThat(portrait.gradeWanted()).isEmpty();
        assertThat(portrait.assumed()).isFalse();
    }

    @Test
    void the_latest_filled_table_says_how_to_serve_and_the_former_ones_stay() {
        var wang = customer();
        desk.fill(wang, Map.of(Judgement.PRICE, 2, Judgement.FEES, 2), lin.staffId());
        var filled = desk.fill(
                wang,
                Map.of(Judgement.PRICE, 0, Judgement.CHOICE, 0, Judgement.OPENING, 0, Judgement.TONE, 0),
                lin.staffId());
        assertThat(filled).isInstanceOf(Filling.Filled.class);
        var portrait = portraits.of(wang);
        assertThat(portrait.types()).containsExactly(CustomerType.AMPLE, CustomerType.DIRECT);
        assertThat(portrait.lead()).isEqualTo(CustomerType.DIRECT);
        assertThat(portrait.advice().getFirst().type()).isEqualTo(CustomerType.DIRECT);
        assertThat(portrait.readBy()).isEqualTo(lin.staffId());
        assertThat(portrait.assumed()).isFalse();
    }

    @Test
    void whoever_serves_in_english_is_told_as_much_of_each_type_as_in_chinese() {
        var asDelivered = jdbc.sql("select type from portrait.type_advice where changed_by is null")
                .query(String.class)
                .list();
        assertThat(advices.all()).hasSize(CustomerType.values().length);
        assertThat(advices.all())
                .filteredOn(advice -> asDelivered.contains(advice.type().name()))
                .allSatisfy(advice -> {
                    assertThat(advice.tabooEn()).hasSameSizeAs(advice.taboo());
                    assertThat(advice.advisedEn()).hasSameSizeAs(advice.advised());
                    assertThat(advice.tabooEn()).doesNotHaveDuplicates();
                });
    }

    @Test
    void too_few_answers_are_refused_and_nothing_is_kept() {
        var wang = customer();
        assertThat(desk.fill(wang, Map.of(Judgement.PRICE, 0), lin.staffId())).isEqualTo(new Filling.TooFew(2));
        assertThat(portraits.of(wang).types()).isEmpty();
    }

    @Test
    void words_are_taboo_for_the_type_and_fine_for_others() {
        var thrifty = customer();
        desk.fill(thrifty, Map.of(Judgement.PRICE, 2, Judgement.FEES, 2), lin.staffId());
        assertThat(wording.checkFor(thrifty.value(), "您好，一分钱一分货。")).anySatisfy(finding -> {
            assertThat(finding.category()).isEqualTo(WordingCategory.TABOO_FOR_TYPE);
            assertThat(finding.phrase()).isEqualTo("一分钱一分货");
            assertThat(finding.advice()).isNotBlank();
            assertThat(finding.rule()).isEqualTo("N-08");
        });
        assertThat(wording.checkFor(customer().value(), "您好，一分钱一分货。")).isEmpty();
        assertThat(wording.checkFor(null, "您好，一分钱一分货。")).isEmpty();
    }

    @Test
    void of_several_types_the_highest_grade_is_asked_for() {
        var wang = customer();
        desk.fill(
                wang,
                Map.of(Judgement.PRICE, 0, Judgement.CHOICE, 0, Judgement.OPENING, 0, Judgement.TONE, 0),
                lin.staffId());
        assertThat(portraits.of(wang).gradeWanted()).isEqualTo("高级");
        assertThat(standing.of(wang).grades()).contains("高级").doesNotContain("中级", "初级");
        assertThat(standing.of(customer())).isEqualTo(Standing.NONE);
    }

    @Test
    void portraits_are_counted_at_once_where_they_never_were_or_where_there_was_nobody() {
        looks.look(customer());
        jdbc.sql("delete from portrait.tally").update();
        assertThat(lists.tallies().get("ALL")).isPositive();
        jdbc.sql("update portrait.tally set of = 0").update();
        assertThat(lists.tallies().get("ALL")).isPositive();
        jdbc.sql("update portrait.tally set of = 7 where name = 'ALL'").update();
        assertThat(lists.tallies()).as("else the hour counts").containsEntry("ALL", 7L);
        lists.count();
    }
}
