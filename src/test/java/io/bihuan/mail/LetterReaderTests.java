package io.bihuan.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterReaderTests {

    private static final String HEAD = "From: =?UTF-8?B?546L5aWz5aOr?= <Wang@Example.com>\r\n"
            + "To: service@xingwan.example\r\nSubject: =?GBK?B?t6LGsczbzbc=?=\r\nMessage-ID: <1@example.com>\r\n";

    private static Letter read(String headers, String body) {
        return LetterReader.read((HEAD + headers + "\r\n" + body).getBytes(StandardCharsets.UTF_8));
    }

    @Nested
    class The_words {

        @Test
        void are_read_with_sender_subject_and_name_in_whatever_charset() {
            var head = (HEAD + "Content-Type: text/plain; charset=gb2312\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
            var body = "水管漏了，朱镕".getBytes(Charset.forName("GB18030"));
            var raw = new byte[head.length + body.length];
            System.arraycopy(head, 0, raw, 0, head.length);
            System.arraycopy(body, 0, raw, head.length, body.length);

            var letter = LetterReader.read(raw);

            assertThat(letter.from()).isEqualTo("wang@example.com");
            assertThat(letter.name()).isEqualTo("王女士");
            assertThat(letter.messageId()).isEqualTo("<1@example.com>");
            assertThat(letter.words()).isEqualTo("水管漏了，朱镕");
            assertThat(letter.fault()).isEmpty();
        }

        @Test
        void of_html_are_words_and_nothing_else() {
            var letter = read(
                    "Content-Type: text/html; charset=utf-8\r\n",
                    "<html><head><style>p{color:red}</style><title>x</title></head><body><script>alert(1)</script>"
                            + "<p>你好&nbsp;&lt;b&gt;&#x4e16;&#30028;</p><ul><li>一</li><li>二</li></ul>"
                            + "<img src=x onerror=alert(2)><!-- 秘密 --><a href='javascript:alert(3)'>点这里</a></body></html>");
            assertThat(letter.words()).isEqualTo("你好 <b>世界\n\n· 一\n· 二\n点这里");
        }

        @Test
        void are_the_plain_ones_where_both_are_there_and_files_come_apart() {
            var letter = read(
                    "Content-Type: multipart/mixed; boundary=A\r\n",
                    "--A\r\nContent-Type: multipart/alternative; boundary=B\r\n\r\n--B\r\nContent-Type: text/plain\r\n\r\nplain words\r\n"
                            + "--B\r\nContent-Type: text/html\r\n\r\n<b>html words</b>\r\n--B--\r\n"
                            + "--A\r\nContent-Type: application/pdf; name=\"a.pdf\"\r\nContent-Disposition: attachment; filename=\"a.pdf\"\r\n"
                            + "Content-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--A--\r\n");
            assertThat(letter.words()).isEqualTo("plain words");
            assertThat(letter.enclosures()).singleElement().satisfies(file -> {
                assertThat(file.name()).isEqualTo("a.pdf");
                assertThat(new String(file.content(), StandardCharsets.US_ASCII))
                        .isEqualTo("%PDF-");
            });
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "On Mon, 23 Nov 2026 at 09:00, Service <s@x.example> wrote:",
                    "在 2026年11月23日，星湾客服 <s@x.example> 写道：",
                    "------------------ 原始邮件 ------------------",
                    "-----Original Message-----",
                    "发件人: 星湾客服\n发送时间: 2026年11月23日"
                })
        void leave_out_what_is_quoted_of_former_letters(String begins) {
            var letter = read("Content-Type: text/plain; charset=utf-8\r\n", "还是不行。\n\n" + begins + "\n> 您好\n> 请重启");
            assertThat(letter.words()).isEqualTo("还是不行。");
            assertThat(letter.folded()).isPositive();
        }

        @Test
        void stay_where_there_is_nothing_but_a_quotation() {
            assertThat(read("", "> 一\n> 二").words()).isEqualTo("> 一\n> 二");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Precedence: bulk",
                "Precedence: LIST",
                "List-Id: <news.example.com>",
                "Return-Path: <>",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x"
            })
    void what_a_machine_sent_is_known_as_such(String header) {
        assertThat(read(header + "\r\n", "x").automatic()).isTrue();
        assertThat(read("Auto-Submitted: no\r\n", "x").automatic()).isFalse();
    }

    @Nested
    class A_letter_that_is_broken {

        @Test
        void says_so_and_keeps_what_can_be_read() {
            var letter = read("Content-Type: multipart/mixed\r\n", "no boundary at all");
            assertThat(letter.from()).isEqualTo("wang@example.com");
            assertThat(letter.fault()).isNotEmpty();

            var encoded = read(
                    "Content-Type: multipart/mixed; boundary=A\r\n",
                    "--A\r\nContent-Type: text/plain\r\n\r\nreadable\r\n--A\r\nContent-Type: text/plain\r\n"
                            + "Content-Transfer-Encoding: x-none-such\r\n\r\nlost\r\n--A--\r\n");
            assertThat(encoded.words()).contains("readable");
        }

        @Test
        void is_never_more_than_a_letter_with_a_fault() {
            for (var raw : new String[] {
                "",
                "\r\n\r\n",
                "From: <\r\nSubject: =?x?y?z\r\n\r\n\u0000",
                "Content-Type: text/plain; charset=nonsense\r\n\r\nok"
            }) {
                assertThat(LetterReader.read(raw.getBytes(StandardCharsets.UTF_8))
                                .messageId())
                        .endsWith("@unnamed>");
            }
        }

        @Test
        void cannot_bury_the_program_in_parts() {
            var body = new StringBuilder();
            for (var i = 0; i < 40; i++) {
                body.append("--B")
                        .append(i)
                        .append("\r\nContent-Type: multipart/mixed; boundary=B")
                        .append(i + 1)
                        .append("\r\n\r\n");
            }
            var letter = read("Content-Type: multipart/mixed; boundary=B0\r\n", body.toString());
            assertThat(letter.from()).isEqualTo("wang@example.com");
        }
    }

    @Test
    void a_long_letter_is_cut_between_lines() {
        assertThat(MailDesk.pieces("一二三\n四五六七", 6)).containsExactly("一二三\n四五", "六七");
        assertThat(MailDesk.pieces("一二三四\n五六七", 6)).containsExactly("一二三四", "五六七");
        assertThat(MailDesk.pieces("短", 6)).containsExactly("短");
    }
}
