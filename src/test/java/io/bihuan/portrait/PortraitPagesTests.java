package io.bihuan.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.customer.Contact;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.database.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The pages of portraits, as people use them. */
@SpringBootTest
@AutoConfigureMockMvc
class PortraitPagesTests {

    @Autowired
    Customers customers;

    @Autowired
    Portraits portraits;

    @Autowired
    TypeAdvices advices;

    @Autowired
    MockMvcTester mvc;

    private CustomerId customer() {
        return customers.findOrCreate(new Contact("王建国", null, null, Ids.next().toString()));
    }

    @Test
    void an_agent_answers_the_table_and_sees_the_type() {
        var wang = customer();
        var sent = mvc.post()
                .uri("/portraits/{id}/table", wang.value())
                .param("PRICE", "3")
                .param("FEES", "3")
                .param("OPENING", "")
                .with(Signed.as(Role.AGENT))
                .with(csrf())
                .exchange();
        assertThat(sent).hasStatus3xxRedirection().hasRedirectedUrl("/portraits/" + wang);
        assertThat(portraits.of(wang).types()).containsExactly(CustomerType.THRIFTY);
        assertThat(mvc.get()
                        .uri("/portraits/{id}", wang.value())
                        .with(Signed.as(Role.AGENT))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("精打细算型", "一分钱一分货");
    }

    @Test
    void too_few_answers_come_back_with_what_was_chosen() {
        var sent = mvc.post()
                .uri("/portraits/{id}/table", customer().value())
                .param("PRICE", "3")
                .with(Signed.as(Role.AGENT))
                .with(csrf())
                .exchange();
        assertThat(sent).hasStatus(422).bodyText().contains("答得太少", "name=\"PRICE\" value=\"3\" checked");
    }

    @Test
    void nobody_is_led_out_of_the_house_after_the_table() {
        var wang = customer();
        var sent = mvc.post()
                .uri("/portraits/{id}/table", wang.value())
                .param("PRICE", "3")
                .param("FEES", "3")
                .param("back", "//elsewhere.example")
                .with(Signed.as(Role.AGENT))
                .with(csrf())
                .exchange();
        assertThat(sent).hasRedirectedUrl("/portraits/" + wang);
    }

    @Test
    void a_supervisor_changes_what_a_type_wants_to_hear_and_an_agent_may_not() {
        var before = advices.of(CustomerType.STEADY);
        var wrong = mvc.post()
                .uri("/customer-types/STEADY")
                .param("approach", before.approach())
                .param("approachEn", before.approachEn())
                .param("taboo", "没有等号的一行")
                .with(Signed.as(Role.SUPERVISOR))
                .with(csrf())
                .exchange();
        assertThat(wrong).hasStatus(422).bodyText().contains("没有等号的一行");
        var right = mvc.post()
                .uri("/customer-types/STEADY")
                .param("approach", before.approach())
                .param("approachEn", before.approachEn())
                .param("taboo", "随便选一个 ＝ 按您的用法，我建议第二个")
                .param("advised", "两个方案的差别有两处")
                .param("grade", before.grade())
                .with(Signed.as(Role.SUPERVISOR))
                .with(csrf())
                .exchange();
        assertThat(right).hasStatus3xxRedirection();
        assertThat(advices.of(CustomerType.STEADY).taboo().getFirst().advice()).isEqualTo("按您的用法，我建议第二个");
        advices.change(before, Ids.next());
        assertThat(mvc.get()
                        .uri("/customer-types/STEADY")
                        .with(Signed.as(Role.AGENT))
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void the_table_prints_blank_and_filled_in_three_formats() {
        var wang = customer();
        for (var format : new String[] {"pdf", "docx", "xlsx"}) {
            assertThat(mvc.get()
                            .uri("/customer-types/paper?format={format}", format)
                            .with(Signed.as(Role.AGENT))
                            .exchange())
                    .hasStatusOk();
            assertThat(mvc.get()
                            .uri("/portraits/{id}/paper?format={format}", wang.value(), format)
                            .with(Signed.as(Role.AGENT))
                            .exchange())
                    .hasStatusOk();
        }
    }

    @Test
    void the_figures_of_all_open_their_lists() {
        for (var show : new String[] {"", "MISSING", "HIGH_VALUE", "QUIET", "NONSENSE"}) {
            assertThat(mvc.get()
                            .uri("/portraits?show={show}", show)
                            .with(Signed.as(Role.DIRECTOR))
                            .exchange())
                    .hasStatusOk();
        }
    }
}
