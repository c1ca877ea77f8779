package io.bihuan.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bihuan.Signed;
import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
class FileModuleTests {

    private static final byte[] NOTES = "客户要求退货，附订单截图。".getBytes(StandardCharsets.UTF_8);

    private final UUID agent = Ids.next();

    @Autowired
    private Files files;

    @Autowired
    private FileStore store;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvcTester mvc;

    @Nested
    class A_file_that_was_kept {

        @Test
        void comes_back_byte_for_byte() throws IOException {
            var id = files.keep("说明.txt", content(NOTES), agent);
            try (var in = files.open(id)) {
                assertThat(in.readAllBytes()).isEqualTo(NOTES);
            }
            assertThat(files.find(id))
                    .returns("说明.txt", StoredFile::name)
                    .returns("text/plain", StoredFile::type)
                    .returns((long) NOTES.length, StoredFile::size);
        }

        @Test
        void is_given_to_a_browser_to_save_and_never_to_show() {
            var id = files.keep("说明.txt", content(NOTES), agent);
            var answer =
                    mvc.get().uri("/files/{id}", id).with(Signed.as(Role.AGENT)).exchange();
            assertThat(answer).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff");
            assertThat(answer.getResponse().getHeader("Content-Disposition"))
                    .startsWith("attachment")
                    .contains("filename*=UTF-8''%E8%AF%B4%E6%98%8E.txt");
        }

        @Test
        void is_not_there_for_a_stranger() {
            var id = files.keep("说明.txt", content(NOTES), agent);
            assertThat(mvc.get().uri("/files/{id}", id)).hasStatus3xxRedirection();
            assertThat(mvc.get().uri("/files/{id}", UUID.randomUUID()).with(Signed.as(Role.AGENT)))
                    .hasStatus(404);
        }

        @Test
        void for_some_eyes_only_is_not_there_for_others() {
            var kept = files.accept("证据.txt", content(NOTES), agent, Permission.COMPLAINT_SUPERVISE);
            var id = ((Keeping.Kept) kept).id();
            assertThat(mvc.get().uri("/files/{id}", id).with(Signed.as(Role.TRAINEE)))
                    .hasStatus(404);
            assertThat(mvc.get().uri("/files/{id}", id).with(Signed.as(Role.SUPERVISOR)))
                    .hasStatusOk();
            assertThat(mvc.get().uri("/files/{id}", id).with(Signed.as(Signed.person(agent, Role.AGENT))))
                    .hasStatusOk();
        }

        @Test
        void leaves_no_bytes_behind_when_the_callers_transaction_rolls_back() {
            var id = transaction.execute(status -> {
                status.setRollbackOnly();
                return files.keep("说明.txt", content(NOTES), agent);
            });
            assertThatThrownBy(() -> store.open(java.util.Objects.requireNonNull(id)))
                    .isInstanceOf(IOException.class);
        }

        @Test
        void is_gone_for_good_when_removed() {
            var id = files.keep("说明.txt", content(NOTES), agent);
            files.remove(id);
            assertThatThrownBy(() -> files.find(id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> store.open(id)).isInstanceOf(IOException.class);
        }
    }

    @Nested
    class A_file_that_is_refused {

        @Test
        void is_one_byte_over_the_limit() {
            var limit = 50L * 1024 * 1024;
            assertThat(files.accept("录像.mp4", zeros(limit + 1), agent, null)).isEqualTo(new Keeping.TooLarge(limit));
        }

        @Test
        void holds_nothing() {
            assertThat(files.accept("空.txt", content(new byte[0]), agent, null)).isEqualTo(new Keeping.Empty());
        }

        @Test
        void draws_with_scripts() {
            var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);
            assertThat(files.accept("图.svg", content(svg), agent, null))
                    .isEqualTo(new Keeping.NotThisKind("image/svg+xml"));
            assertThatThrownBy(() -> files.keep("图.svg", content(svg), agent)).isInstanceOf(FileRefused.class);
        }
    }

    private static InputStream content(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    /** So many zero bytes, without holding them. */
    private static InputStream zeros(long count) {
        return new InputStream() {
            private long left = count;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] target, int from, int length) {
                if (left <= 0) {
                    return -1;
                }
                var n = (int) Math.min(left, length);
                left -= n;
                return n;
            }
        };
    }
}
