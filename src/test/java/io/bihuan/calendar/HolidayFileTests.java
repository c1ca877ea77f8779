package io.bihuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.calendar.HolidayFile.Reading;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HolidayFileTests {

    @Test
    void notices_of_twenty_years_come_with_the_program() {
        assertThat(HolidayFile.shipped().stream().map(HolidayNotice::year))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2007, 2026).boxed().toList());
    }

    @Test
    void a_notice_of_a_coming_year_is_read() {
        var reading = read("""
                {"year": 2027, "papers": ["https://www.gov.cn/x"],
                 "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true}]}
                """);

        assertThat(reading).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.notice().year()).isEqualTo(2027);
            assertThat(read.notice().days()).hasSize(1);
        });
    }

    @Nested
    class What_is_no_notice_is_refused_with_its_fault {

        @Test
        void no_json() {
            assertRefused("year,2027", "calendar.import.notJson");
            assertRefused("", "calendar.import.noYear");
        }

        @Test
        void no_year() {
            assertRefused("{\"days\": []}", "calendar.import.noYear");
            assertRefused("[]", "calendar.import.noYear");
            assertRefused("{\"year\": 20270, \"days\": [{}]}", "calendar.import.oddYear");
        }

        @Test
        void no_days() {
            assertRefused("{\"year\": 2027}", "calendar.import.noDays");
            assertRefused("{\"year\": 2027, \"days\": []}", "calendar.import.noDays");
        }

        @Test
        void a_date_that_is_none() {
            assertRefused(
                    "{\"year\": 2027, \"days\": [{\"name\": \"元旦\", \"date\": \"2027-02-30\", \"isOffDay\": true}]}",
                    "calendar.import.badDate");
        }

        @Test
        void a_day_of_another_year() {
            assertRefused(
                    "{\"year\": 2027, \"days\": [{\"name\": \"元旦\", \"date\": \"2025-01-01\", \"isOffDay\": true}]}",
                    "calendar.import.otherYear");
        }

        @Test
        void a_day_twice() {
            assertRefused("""
                    {"year": 2027, "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true},
                                            {"name": "元旦", "date": "2027-01-01", "isOffDay": false}]}
                    """, "calendar.import.twice");
        }

        @Test
        void a_day_that_does_not_say_whether_it_is_off() {
            assertRefused(
                    "{\"year\": 2027, \"days\": [{\"name\": \"元旦\", \"date\": \"2027-01-01\"}]}",
                    "calendar.import.incomplete");
        }
    }

    private static void assertRefused(String text, String key) {
        assertThat(read(text))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }

    private static Reading read(String text) {
        return HolidayFile.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
