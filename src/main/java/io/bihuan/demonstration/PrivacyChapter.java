package io.bihuan.demonstration;

import io.bihuan.customer.Contact;
import io.bihuan.customer.CustomerDesk;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.customer.DetailKind;
import io.bihuan.customer.Duplicates;
import io.bihuan.customer.Reveals;
import io.bihuan.privacy.Consents;
import io.bihuan.privacy.Notices;
import io.bihuan.privacy.RequestDesk;
import io.bihuan.privacy.RequestKind;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Some customers come under two names, some agree to care, some ask what the centre knows of them. */
@Component
@Order(97)
class PrivacyChapter implements Chapter {

    private static final LocalTime MORNING = LocalTime.of(10, 20);
    private static final int TWICE = 4;
    private static final int AGREED = 12;

    private final Customers customers;
    private final CustomerDesk desk;
    private final Duplicates duplicates;
    private final Reveals reveals;
    private final Consents consents;
    private final Notices notices;
    private final RequestDesk requests;

    PrivacyChapter(
            Customers customers,
            CustomerDesk desk,
            Duplicates duplicates,
            Reveals reveals,
            Consents consents,
            Notices notices,
            RequestDesk requests) {
        this.customers = customers;
        this.desk = desk;
        this.duplicates = duplicates;
        this.reveals = reveals;
        this.consents = consents;
        this.notices = notices;
        this.requests = requests;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (!stage.hasCome(day, MORNING)) {
            return;
        }
        if (day.equals(stage.end.minusDays(9))) {
            stage.at(day, MORNING, () -> agree(stage));
        } else if (day.equals(stage.end.minusDays(6))) {
            stage.at(day, MORNING, () -> comeTwice(stage));
        } else if (day.equals(stage.end.minusDays(4))) {
            stage.at(day, MORNING, () -> ask(stage));
        }
    }

    private CustomerId guest(int number) {
        return customers.findOrCreate(new Guest(number).contact());
    }

    private void agree(Stage stage) {
        notices.publish(
                "ONLINE",
                "我们为办理您的咨询、报修和投诉处理您的称呼、联系方式和会话内容，保存三年；您可以随时要求查阅、更正、删除，或撤回同意。",
                "To handle your enquiries, repairs and complaints we use your name, contacts and what you write, and keep them"
                        + " three years; you may ask to see, correct or erase them, or withdraw consent, at any time.",
                stage.as("li"));
        notices.publish(
                "FORM",
                "我们为办理您的投诉处理您填写的姓名、联系方式、经过和附件，只给经办的人看，办结后保存五年；您可以随时要求查阅、更正、删除。",
                "To handle your complaint we use the name, contacts, account and files you give. Only those who handle it see"
                        + " them; they are kept five years after its end. You may ask to see, correct or erase them at any time.",
                stage.as("li"));
        notices.publish(
                "ONSITE",
                "取号只记录要办的事。办理时登记的姓名、电话用于核实身份和后续联系，保存三年；您可以随时要求查阅、更正、删除。",
                "A number records only what it is about. The name and phone taken at the counter are used to check who you are"
                        + " and to reach you, and kept three years. You may ask to see, correct or erase them at any time.",
                stage.as("li"));
        for (var number = 0; number < AGREED; number++) {
            var customer = guest(number);
            notices.show(customer, "ONLINE");
            consents.give(customer, number % 3 == 0 ? Consents.SURVEY : Consents.CARE, "会话里回复“同意”", stage.as("li"));
        }
        consents.withdraw(guest(3), Consents.SURVEY, stage.as("li"));
    }

    private void comeTwice(Stage stage) {
        for (var number = 0; number < TWICE; number++) {
            var guest = new Guest(number * 11 + 5);
            var known = guest(guest.number());
            var again = customers.findOrCreate(
                    new Contact(guest.name(), "1390571" + guest.tail(), null, "shop-" + guest.number()));
            desk.add(again, DetailKind.PHONE, "1380013" + guest.tail(), "商城账号", stage.as("li"));
            desk.add(again, DetailKind.WECHAT, "xingwan_" + guest.tail(), "", stage.as("li"));
            if (number == 0) {
                duplicates.suspect(known, again);
            }
        }
    }

    private void ask(Stage stage) {
        var known = guest(5);
        desk.add(known, DetailKind.ADDRESS, "杭州市西湖区文三路128号" + new Guest(5).room(), "家", stage.as("chen"));
        reveals.reveal(known, "phone", "约上门时间，客户留言请回电", stage.as("chen"));
        reveals.reveal(guest(16), "name", "核对发票抬头", stage.as("li"));
        requests.take(known, RequestKind.ACCESS, "想要一份你们保存的我的全部信息", "回拨登记电话，核对姓名和订单号", stage.as("li"));
        var refused = requests.take(guest(16), RequestKind.ERASURE, "把我上个月的投诉记录删掉", "在线会话里核验身份", stage.as("li"));
        requests.refuse(refused, "投诉涉及退款，交易记录法定保存三年未满；期满后再为您删除", stage.as("gao"));
    }
}
