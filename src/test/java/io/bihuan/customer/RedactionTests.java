package io.bihuan.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RedactionTests {

    @Test
    void what_tells_who_somebody_is_is_covered() {
        assertThat(Redaction.of("身份证 11010519491231002X，卡 6222021234567890128"))
                .isEqualTo("身份证 110***********002X，卡 6222********0128");
        assertThat(Redaction.of("打我 138 0013 8000 或 +8613912345678")).isEqualTo("打我 138****8000 或 139****5678");
        assertThat(Redaction.of("座机 010-12345678，邮箱 zhang.san@qq.com")).isEqualTo("座机 010-****，邮箱 z****@qq.com");
        assertThat(Redaction.of("车牌粤B12345，住 7 栋 301")).isEqualTo("车牌粤B****，住 ***");
        assertThat(Redaction.of("我叫张大山，尾号1189")).isEqualTo("我叫张**，尾号****");
    }

    @Test
    void known_names_and_forms_of_address_go_with_it() {
        assertThat(Redaction.of("我是林晓雯，王先生您好", List.of("林晓雯"))).isEqualTo("我是林**，某先生您好");
        assertThat(Redaction.of("请先生稍等")).isEqualTo("请先生稍等");
    }

    @Test
    void an_address_that_leads_to_a_door_is_covered() {
        for (var home : List.of(
                "7栋301",
                "7 栋 301",
                "3号楼2单元501室",
                "12幢 1 单元 1203 室",
                "2单元 602",
                "三栋五零一",
                "88弄12号 301室",
                "1102室",
                "7-2-301")) {
            assertThat(Redaction.of("我住" + home + "，水管漏了")).isEqualTo("我住***，水管漏了");
        }
        assertThat(Redaction.of("送到中山路 128 号 3 栋 502")).isEqualTo("送到中山路***");
    }

    @Test
    void a_house_alone_tells_nobody_but_beside_a_name_it_does() {
        for (var plain : List.of(
                "3栋的电梯又停了",
                "5号楼2单元门禁坏了",
                "一单元到三单元都停水",
                "3 栋 20 户没水",
                "12栋 150 元物业费",
                "10号楼 2026年大修",
                "从 3 号 到 12 号",
                "2号线地铁口")) {
            assertThat(Redaction.of(plain)).isEqualTo(plain);
        }
        assertThat(Redaction.of("3栋的王先生又来电")).isEqualTo("***的某先生又来电");
        assertThat(Redaction.of("周桂兰住2单元", List.of("周桂兰"))).isEqualTo("周**住***");
    }

    @Test
    void what_tells_the_case_stays() {
        for (var plain : List.of(
                "订单 202611220001234567 还没到",
                "20:00 前到，赔 150 元，漏了 3 天",
                "我是昨天下单的",
                "我是业主，",
                "110105194912310021 这个号不对",
                "这位先生等了两小时")) {
            assertThat(Redaction.of(plain)).isEqualTo(plain);
        }
    }
}
