package io.bihuan.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "13800001234, 138****1234",
        "+8613800001234, 138****1234",
        "0086 138 0000 1234, 138****1234",
        "１３８００００１２３４, 138****1234",
        "138-0000-1234, 138****1234",
        "010-12345678, 010-****5678",
        "0571 8765 4321, 0571-****4321",
        "(021)87654321, 021-****4321",
        "123, *23",
        "95588, ***88",
        "400-820-8820, 400****8820"
    })
    void a_phone_keeps_what_tells_nobody(String typed, String shown) {
        assertThat(Masks.phone(typed)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"张三, 张*", "欧阳锋, 欧**", "王, *", "'  李四 ', 李*", "阿卜杜热合曼, 阿***"})
    void a_name_hides_at_least_one_character(String name, String shown) {
        assertThat(Masks.name(name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"dan@qq.com, d****@qq.com", "a@b.com, ****@b.com", "no-address, ****"})
    void an_email_keeps_its_first_letter_and_where_it_goes(String typed, String shown) {
        assertThat(Masks.email(typed)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 110105********002X",
        "１１０１０５１９４９１２３１００２x, 110105********002X",
        "12345, *****",
        "91350100M000100Y43, 913501********0Y43"
    })
    void an_identity_number_hides_the_day_of_birth(String typed, String shown) {
        assertThat(Masks.identity(typed)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"6222021234567890128, 6222***********0128", "6222 0212 3456 7890 128, 6222***********0128", "6222, ****"
    })
    void a_bank_card_keeps_four_and_four(String typed, String shown) {
        assertThat(Masks.bankCard(typed)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"粤B12345, 粤B1***5", "粤B·D12345, 粤BD****5", "plate, *****"})
    void a_plate_keeps_its_place_and_its_ends(String typed, String shown) {
        assertThat(Masks.plate(typed)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"北京市海淀区马连洼北里12号楼301, 北京市海淀区****", "杭州市西湖区文三路128号3栋502, 杭州市西湖区文三路****", "东门, 东****"})
    void an_address_ends_at_the_road_or_the_district(String typed, String shown) {
        assertThat(Masks.address(typed)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"zhangsan_88, z*********8", "ab, **"})
    void an_account_keeps_its_ends(String typed, String shown) {
        assertThat(Masks.account(typed)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, true",
        "11010519491231002x, true",
        "110105194912310021, false",
        "110105194902310020, false",
        "110105299912310025, false",
        "110105491231002, false"
    })
    void an_identity_number_needs_a_day_that_was_and_its_check(String number, boolean valid) {
        assertThat(Validity.identity(number, TODAY)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y43, true",
        "91310115591693856A, true",
        "91310115591693856B, false",
        "9131011559169385OA, false"
    })
    void a_credit_code_needs_its_check(String code, boolean valid) {
        assertThat(Validity.creditCode(code)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"6222021234567890128, true", "6222021234567890127, false", "6222, false"})
    void a_bank_card_needs_its_check(String number, boolean valid) {
        assertThat(Validity.bankCard(number)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"14012345678, true", "19912345678, true", "12012345678, false", "95588, false"})
    void a_mobile_number_is_known_by_its_form_and_not_by_its_segment(String digits, boolean valid) {
        assertThat(Validity.mobile(digits)).isEqualTo(valid);
    }

    @Test
    void order_numbers_survive_even_when_they_pass_the_check_of_a_card() {
        for (var order = 202_611_220_001_234_500L; order < 202_611_220_001_234_600L; order++) {
            assertThat(Redaction.of("订单 " + order + " 还没到")).isEqualTo("订单 " + order + " 还没到");
        }
    }

    @Test
    void long_numbers_are_read_before_the_short_ones_they_contain() {
        assertThat(Redaction.of("证 11010519491231002X 卡6222021234567890128 手机13800001234 a@b.com"))
                .isEqualTo("证 110***********002X 卡6222********0128 手机138****1234 ****@b.com");
    }

    @Test
    void the_same_address_is_the_same_however_its_building_is_called() {
        assertThat(Masks.comparableAddress("文三路 128 号 3 幢 502室")).isEqualTo(Masks.comparableAddress("文三路128号３号楼502"));
    }
}
