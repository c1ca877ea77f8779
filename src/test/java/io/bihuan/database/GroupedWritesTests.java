package io.bihuan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;

class GroupedWritesTests {

    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final Book book = new Book();
    private GroupedWrites<String, String> writes = new GroupedWrites<>(1, 10, Duration.ofMinutes(1), book);

    @AfterEach
    void everybodyGoesHome() {
        book.open.countDown();
        people.close();
    }

    @Test
    void one_who_comes_alone_writes_at_once() {
        book.open.countDown();
        assertThat(writes.write("甲")).isEqualTo("written 甲");
        assertThat(book.groups).containsExactly(List.of("甲"));
    }

    @Test
    void those_who_come_while_others_write_are_written_together_and_each_gets_his_own_answer() {
        var answers = writeBesideAFirst("乙", "丙", "丁");
        assertThat(answers).containsExactly("written 甲", "written 乙", "written 丙", "written 丁");
        assertThat(book.groups).hasSize(2);
        assertThat(book.groups.getLast()).containsExactlyInAnyOrder("乙", "丙", "丁");
    }

    @Test
    void a_group_has_an_end_and_the_rest_follows_in_the_next() {
        var many = IntStream.range(0, 25).mapToObj(n -> "第" + n).toArray(String[]::new);
        assertThat(writeBesideAFirst(many)).hasSize(26).doesNotContainNull();
        assertThat(book.groups).extracting(List::size).containsExactly(1, 10, 10, 5);
    }

    @Test
    void one_whose_conversation_is_held_by_another_is_written_alone() {
        assertThat(writeBesideAFirst("held 乙", "丙")).containsExactly("written 甲", "alone held 乙", "written 丙");
    }

    @Test
    void one_that_is_refused_spoils_it_for_nobody_else() {
        var first = later("甲");
        await().until(() -> book.groups.size() == 1);
        var spoiler = later("known 乙");
        var other = later("丙");
        await().until(() -> writes.waiting() == 2);
        book.open.countDown();
        assertThat(first.join()).isEqualTo("written 甲");
        assertThat(other.join()).isEqualTo("alone 丙");
        assertThatThrownBy(spoiler::join).hasCauseInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void when_the_database_is_away_all_are_told_and_nobody_waits_a_second_time() {
        var first = later("甲");
        await().until(() -> book.groups.size() == 1);
        var both = List.of(later("away 乙"), later("丙"));
        await().until(() -> writes.waiting() == 2);
        book.open.countDown();
        assertThat(first.join()).isEqualTo("written 甲");
        assertThat(both)
                .allSatisfy(each -> assertThatThrownBy(each::join).hasCauseInstanceOf(QueryTimeoutException.class));
        assertThat(book.alone).isEmpty();
        assertThat(writes.write("丁")).isEqualTo("written 丁");
    }

    @Test
    void when_a_group_does_not_come_back_those_in_it_and_behind_it_write_alone() {
        writes = new GroupedWrites<>(1, 10, Duration.ofMillis(500), book);
        var first = later("甲");
        await().until(() -> book.groups.size() == 1);
        var behind = later("乙");
        assertThat(first.join()).isEqualTo("alone 甲");
        assertThat(behind.join()).isEqualTo("alone 乙");
        book.open.countDown();
        assertThat(writes.write("丙")).isEqualTo("written 丙");
        assertThat(book.groups).containsExactly(List.of("甲"), List.of("丙"));
    }

    /** Lets the first begin and the others come while it writes. */
    private List<String> writeBesideAFirst(String... others) {
        var all = new ArrayList<CompletableFuture<String>>();
        all.add(later("甲"));
        await().until(() -> book.groups.size() == 1);
        for (var each : others) {
            all.add(later(each));
        }
        await().until(() -> writes.waiting() == others.length);
        book.open.countDown();
        return all.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<String> later(String asked) {
        return CompletableFuture.supplyAsync(() -> writes.write(asked), people);
    }

    /** Writes nothing before it is opened. */
    private static class Book implements GroupedWrites.Writer<String, String> {

        private final CountDownLatch open = new CountDownLatch(1);
        private final List<List<String>> groups = new CopyOnWriteArrayList<>();
        private final List<String> alone = new CopyOnWriteArrayList<>();

        @Override
        public List<@Nullable String> together(List<String> asked) {
            groups.add(asked);
            try {
                open.await();
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
            if (asked.stream().anyMatch(each -> each.startsWith("known"))) {
                throw new DuplicateKeyException("it is there already");
            }
            if (asked.stream().anyMatch(each -> each.startsWith("away"))) {
                throw new QueryTimeoutException("the database is away");
            }
            var answers = new ArrayList<@Nullable String>();
            asked.forEach(each -> answers.add(each.startsWith("held") ? null : "written " + each));
            return answers;
        }

        @Override
        public String alone(String asked) {
            alone.add(asked);
            if (asked.startsWith("known")) {
                throw new DuplicateKeyException("it is there already");
            }
            return "alone " + asked;
        }
    }
}
