package io.bihuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DoorTests {

    private final Door door = new Door(1, 1, Duration.ofMillis(50));
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch leave = new CountDownLatch(1);

    private int status(String method, String path) throws Exception {
        var response = new MockHttpServletResponse();
        door.doFilter(new MockHttpServletRequest(method, path), response, new MockFilterChain());
        return response.getStatus();
    }

    private Thread somebodyInside() throws InterruptedException {
        FilterChain stays = (request, response) -> {
            inside.countDown();
            try {
                leave.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        var thread = Thread.ofVirtual().start(() -> {
            try {
                door.doFilter(new MockHttpServletRequest("GET", "/board"), new MockHttpServletResponse(), stays);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        inside.await();
        return thread;
    }

    @Test
    void who_waits_too_long_for_a_full_house_is_told_to_come_again() throws Exception {
        var thread = somebodyInside();
        assertThat(status("GET", "/plans")).isEqualTo(503);
        leave.countDown();
        thread.join();
        assertThat(status("GET", "/plans")).isEqualTo(200);
    }

    @Test
    void answers_messages_and_streams_do_not_wait_behind_pages() throws Exception {
        var thread = somebodyInside();
        assertThat(status("PUT", "/sittings/1/answers/2")).isEqualTo(200);
        assertThat(status("POST", "/workspace/1/messages")).isEqualTo(200);
        assertThat(status("GET", "/live")).isEqualTo(200);
        assertThat(status("GET", "/api/v1/chat/sessions/1/stream")).isEqualTo(200);
        leave.countDown();
        thread.join();
    }

    @Test
    void an_upload_over_a_slow_line_takes_nobodys_place() throws Exception {
        var thread = somebodyInside();
        var upload = new MockHttpServletRequest("POST", "/people/import");
        upload.setContentType("multipart/form-data; boundary=x");
        var response = new MockHttpServletResponse();
        door.doFilter(upload, response, new MockFilterChain());
        assertThat(response.getStatus()).isEqualTo(200);
        leave.countDown();
        thread.join();
    }

    @Test
    void a_failure_inside_frees_the_place() {
        var failures = new AtomicInteger();
        for (var i = 0; i < 3; i++) {
            try {
                door.doFilter(
                        new MockHttpServletRequest("GET", "/plans"),
                        new MockHttpServletResponse(),
                        (request, response) -> {
                            throw new IllegalStateException("broken");
                        });
            } catch (Exception expected) {
                failures.incrementAndGet();
            }
        }
        assertThat(failures).hasValue(3);
    }
}
