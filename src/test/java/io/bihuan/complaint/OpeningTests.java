package io.bihuan.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.customer.Contact;
import io.bihuan.customer.CustomerId;
import io.bihuan.database.Ids;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.privacy.Notices;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@SpringBootTest
@AutoConfigureMockMvc
class OpeningTests {

    @Autowired
    ComplaintDesk desk;

    @Autowired
    Complaints complaints;

    @Autowired
    Categories categories;

    @Autowired
    CategoryDesk types;

    @Autowired
    EvidenceFiles files;

    @Autowired
    FollowCodes codes;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    Notices notices;

    @Autowired
    MockMvcTester mvc;

    House house;

    @BeforeEach
    void house() {
        house = new House(organisation, people);
    }

    @Test
    void a_customer_complains_on_the_web_with_a_photo_and_follows_it_by_its_code() {
        assertThat(mvc.get().uri("/complain")).hasStatusOk().bodyText().contains("我要投诉");
        var notice =
                notices.publish("FORM", "我们怎样使用您的信息", "How we use your data", Signed.person(Ids.next(), Role.DIRECTOR));
        var photo = Base64.getDecoder().decode(RemedyLinkTests.drawn().substring(22));
        var taken = mvc.post()
                .uri("/complain")
                .multipart()
                .file(new MockMultipartFile("file", "漏水.png", "image/png", photo))
                .with(csrf())
                .with(from("198.51.100.1"))
                .param("name", "周女士")
                .param(
                        "phone",
                        "139" + String.format("%08d", Math.abs(UUID.randomUUID().hashCode() % 100_000_000)))
                .param("category", "property.leaking")
                .param("place", "3 栋 1201")
                .param("description", "天花板漏水三天了，没人来")
                .param("notice", String.valueOf(notice.version()))
                .exchange();
        assertThat(taken).hasStatusOk();
        var body = text(taken);
        var number = found("TS\\d{8}-\\d{4,}", body);
        var code = found("<b class=\"num\">([A-Z2-9]{10})</b>", body);
        var id = complaints.byNumber(number);
        assertThat(complaints.require(id))
                .returns(NewComplaint.Via.WEB, Complaint::via)
                .returns("3 栋 1201", Complaint::place);
        assertThat(complaints.require(id).ownerId()).isNotNull();
        assertThat(files.of(id)).hasSize(1);
        assertThat(notices.shownTo(new CustomerId(complaints.require(id).customerId())))
                .extracting(Notices.Shown::version)
                .containsExactly(notice.version());

        assertThat(look(number, code, "198.51.100.2"))
                .hasStatusOk()
                .bodyText()
                .contains("正在受理")
                .doesNotContain("漏水", "周女士", "1201");
        assertThat(look(number, "AAAAAAAAAA", "198.51.100.3"))
                .hasStatus(422)
                .bodyText()
                .contains("编号或查询码不对");
        assertThat(codes.standing(number, code.toLowerCase(java.util.Locale.ROOT)))
                .isPresent();
    }

    @Test
    void a_code_is_not_found_by_trying() {
        var number = complaints.require(opened("灯不亮")).number();
        var last = 0;
        for (var tried = 0; tried < 30 && last != 429; tried++) {
            last = look(number, "GUESS" + tried, "198.51.100." + (20 + tried))
                    .getResponse()
                    .getStatus();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void a_bad_form_of_a_customer_comes_back_with_everything_typed_and_a_machines_is_refused() {
        assertThat(complain("198.51.100.90", Map.of("description", "等了两小时", "phone", "abc")))
                .hasStatus(422)
                .bodyText()
                .contains("请填写姓名", "等了两小时", "电话只能有数字");
        assertThat(complain(
                        "198.51.100.91",
                        Map.of(
                                "name",
                                "机器",
                                "phone",
                                "13900000000",
                                "category",
                                "attitude.cold",
                                "description",
                                "x",
                                "website",
                                "http://spam")))
                .hasStatus(422)
                .bodyText()
                .contains("应当留空");
    }

    @Test
    void one_address_cannot_flood_the_centre() {
        var last = 0;
        for (var sent = 0; sent < 15 && last != 429; sent++) {
            last = complain(
                            "198.51.100.99",
                            Map.of(
                                    "name",
                                    "赵",
                                    "email",
                                    "z" + sent + "@example.com",
                                    "category",
                                    "attitude.cold",
                                    "description",
                                    "第 " + sent + " 次"))
                    .getResponse()
                    .getStatus();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void an_open_one_of_the_same_customer_that_is_much_like_it_is_shown_first() {
        var contact = new Contact("李敏", null, null, "ext-" + UUID.randomUUID());
        var first = (Opening.Opened) desk.open(asked(contact, "厨房水管漏水，楼下也被泡了", false), house.agent);
        var again = desk.open(asked(contact, "厨房水管又漏水，楼下也被泡了", false), house.agent);
        assertThat(again)
                .isInstanceOfSatisfying(
                        Opening.MuchLike.class,
                        alike -> assertThat(alike.twins()).singleElement().returns(first.number(), Twin::number));
        assertThat(desk.open(asked(contact, "快递员态度恶劣", false), house.agent)).isInstanceOf(Opening.Opened.class);
        assertThat(desk.open(asked(contact, "厨房水管又漏水，楼下也被泡了", true), house.agent))
                .isInstanceOf(Opening.Opened.class);
    }

    @Test
    void likeness_is_measured_in_pairs_of_characters() {
        assertThat(Likeness.percent("水管漏水", "水管漏水！")).isEqualTo(100);
        assertThat(Likeness.percent("水管漏水", "快递破损")).isZero();
        assertThat(Likeness.percent("", "水")).isZero();
    }

    @Test
    void the_centre_keeps_types_of_its_own_and_retires_what_it_does_not_use() {
        var tag = UUID.randomUUID().toString().substring(0, 8);
        assertThat(types.add("", "x", null, "empathy", house.supervisor)).isEqualTo(CategoryDesk.Kept.NAME_NEEDED);
        assertThat(types.add("月子餐" + tag, "Meals " + tag, "quality", "nowhere", house.supervisor))
                .isEqualTo(CategoryDesk.Kept.NO_SUCH_AREA);
        assertThat(types.add("月子餐" + tag, "Meals " + tag, "quality", "empathy", house.supervisor))
                .isEqualTo(CategoryDesk.Kept.DONE);
        var own = categories.inUse().stream()
                .filter(each -> each.name().equals("月子餐" + tag))
                .findFirst()
                .orElseThrow();
        types.retire(own.code(), true, house.supervisor);
        assertThat(categories.inUse()).extracting(Category::code).doesNotContain(own.code());
        assertThat(categories.names(false)).containsKey(own.code());
        var asked =
                new NewComplaint(null, null, Contact.named("王"), own.code(), Severity.S4, null, false, "凉了", "", "");
        assertThat(desk.open(asked, house.agent)).isInstanceOf(Opening.Incomplete.class);
        assertThat(mvc.get().uri("/complaints/types").with(Signed.as(Role.SUPERVISOR)))
                .hasStatusOk()
                .bodyText()
                .contains("月子餐" + tag, "停用电商");
        assertThat(mvc.get().uri("/complaints/types").with(Signed.as(Role.AGENT)))
                .hasStatus(403);
    }

    private ComplaintId opened(String words) {
        return ((Opening.Opened) desk.open(house.complaint(null, false, words), house.agent)).id();
    }

    private static NewComplaint asked(Contact contact, String words, boolean anyway) {
        return new NewComplaint(
                null,
                null,
                contact,
                "property.leaking",
                Severity.S3,
                null,
                false,
                words,
                "",
                "",
                "",
                "",
                NewComplaint.Via.DESK,
                anyway);
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult look(String number, String code, String from) {
        return mvc.post()
                .uri("/complain/status")
                .with(csrf())
                .with(from(from))
                .param("number", number)
                .param("code", code)
                .exchange();
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult complain(
            String from, Map<String, String> typed) {
        var post = mvc.post().uri("/complain").with(csrf()).with(from(from));
        typed.forEach(post::param);
        return post.exchange();
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String found(String pattern, String body) {
        var matcher = Pattern.compile(pattern).matcher(body);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
    }
}
