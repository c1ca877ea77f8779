package io.bihuan.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountCipherTests {

    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private final AccountCipher cipher = new AccountCipher(KEY, "wxb11529c136998cb6");

    /** The platform's own example. */
    @Test
    void seals_as_the_platform_documents_it() {
        var sealed = cipher.seal("aaaabbbbccccdddd".getBytes(StandardCharsets.US_ASCII), "我是中文abcd123");
        assertThat(sealed)
                .isEqualTo("jn1L23DB+6ELqJ+6bruv21Y6MD7KeIfP82D6gU39rmkgczbWwt5+3bnyg5K55bgVtVzd832WzZGMhkP72vVOfg==");
        assertThat(cipher.open(sealed)).contains("我是中文abcd123");
    }

    @Test
    void signs_words_in_whatever_order() {
        assertThat(AccountCipher.signature("pamtest", "1409304348", "xxxxxx"))
                .isEqualTo(AccountCipher.signature("xxxxxx", "pamtest", "1409304348"))
                .hasSize(40);
    }

    @Test
    void opens_nothing_of_another_account_or_that_was_touched() {
        var other = new AccountCipher(KEY, "wx0000000000000000");
        assertThat(cipher.open(other.seal("你好"))).isEmpty();
        assertThat(cipher.open("not base64!")).isEmpty();
        assertThat(cipher.open("")).isEmpty();
        assertThat(cipher.open("AAAAAAAAAAAAAAAAAAAAAA==")).isEmpty();
        var sealed = cipher.seal("你好").toCharArray();
        sealed[2] = sealed[2] == 'A' ? 'B' : 'A';
        assertThat(cipher.open(new String(sealed))).isNotEqualTo(Optional.of("你好!"));
    }

    @Test
    void what_a_message_says_cannot_close_its_own_words() {
        var message = AccountMessage.read("<xml><ToUserName>a</ToUserName><FromUserName>b</FromUserName></xml>")
                .orElseThrow();
        var answer =
                AccountMessage.read(message.answer("]]></Content><X>1</X>", 1)).orElseThrow();
        assertThat(answer.value("Content")).isEqualTo("]]></Content><X>1</X>");
        assertThat(answer.value("ToUserName")).isEqualTo("b");
    }

    @Test
    void xml_that_reaches_outside_itself_is_not_read() {
        assertThat(AccountMessage.read(
                        "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><xml><Content>&f;</Content></xml>"))
                .isEmpty();
        assertThat(AccountMessage.read("no xml")).isEmpty();
    }
}
