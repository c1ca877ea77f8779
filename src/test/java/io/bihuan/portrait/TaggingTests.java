package io.bihuan.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each rule of the tags (N-23), at its figure and just beside it. */
class TaggingTests {

    private static final int NIGHT = 13;

    @Test
    void somebody_of_whom_nothing_is_known_bears_no_tag() {
        assertThat(new Wang().tags()).isEmpty();
    }

    @Nested
    class Purchases {

        @Test
        void four_within_a_year_are_often() {
            var wang = new Wang().bought(1, "10").bought(100, "10").bought(200, "10");
            assertThat(wang.tags()).doesNotContainKey(Tag.BUYS_OFTEN);
            assertThat(wang.bought(365, "10").tags()).containsEntry(Tag.BUYS_OFTEN, List.of("365", "4", "4"));
        }

        @Test
        void one_of_more_than_a_year_ago_does_not_count() {
            assertThat(new Wang()
                            .bought(1, "10")
                            .bought(2, "10")
                            .bought(3, "10")
                            .bought(366, "10")
                            .tags())
                    .doesNotContainKey(Tag.BUYS_OFTEN);
        }

        @Test
        void ten_thousand_within_a_year_are_much() {
            assertThat(new Wang().bought(40, "9999.99").tags()).doesNotContainKey(Tag.SPENDS_MUCH);
            assertThat(new Wang().bought(40, "9999.99").bought(50, "0.01").tags())
                    .containsEntry(Tag.SPENDS_MUCH, List.of("365", "10000", "10000"));
        }

        @Test
        void the_last_one_tells_whether_somebody_bought_lately_or_stopped() {
            assertThat(new Wang().bought(30, "10").tags()).containsEntry(Tag.BOUGHT_LATELY, List.of("30", "30"));
            assertThat(new Wang().bought(31, "10").tags()).doesNotContainKeys(Tag.BOUGHT_LATELY, Tag.STOPPED_BUYING);
            assertThat(new Wang().bought(180, "10").tags()).containsEntry(Tag.STOPPED_BUYING, List.of("180", "180"));
        }
    }

    @Nested
    class Contacts {

        @Test
        void four_within_thirty_days_are_often() {
            var wang = new Wang().came(1).came(9).came(20);
            assertThat(wang.tags()).doesNotContainKey(Tag.COMES_OFTEN);
            assertThat(wang.came(30).tags()).containsEntry(Tag.COMES_OFTEN, List.of("30", "4", "4"));
        }

        @Test
        void two_that_follow_within_three_days_are_a_coming_back() {
            assertThat(new Wang().came(10).came(12).came(50).tags()).doesNotContainKey(Tag.COMES_BACK_SOON);
            assertThat(new Wang().came(10).came(12).came(14).tags())
                    .containsEntry(Tag.COMES_BACK_SOON, List.of("3", "2", "2"));
        }

        @Test
        void half_of_at_least_three_at_night_is_a_habit() {
            var night = Wang.ago(5).plus(Duration.ofHours(NIGHT));
            var wang = new Wang().came(night, "ONLINE", 1, 1, 0, false).came(20);
            assertThat(wang.tags()).doesNotContainKey(Tag.COMES_OFF_HOURS);
            wang.came(night.minus(Duration.ofDays(9)), "ONLINE", 1, 1, 0, false);
            assertThat(wang.tags()).containsEntry(Tag.COMES_OFF_HOURS, List.of("3", "2", "50"));
            assertThat(wang.came(40).came(60).tags()).doesNotContainKey(Tag.COMES_OFF_HOURS);
        }
    }

    @Nested
    class Complaints {

        @Test
        void three_within_a_year_are_often() {
            var wang = new Wang().complained(100, "S3", 90).complained(200, "S3", 190);
            assertThat(wang.tags()).doesNotContainKey(Tag.COMPLAINS_OFTEN);
            assertThat(wang.complained(300, "S4", 290).tags())
                    .containsEntry(Tag.COMPLAINS_OFTEN, List.of("365", "3", "3"));
        }

        @Test
        void one_that_is_not_closed_is_open_however_old() {
            assertThat(new Wang().complained(800, "S4", null).tags())
                    .containsEntry(Tag.COMPLAINT_OPEN, List.of("1"))
                    .doesNotContainKey(Tag.COMPLAINED_LATELY);
            assertThat(new Wang().complained(20, "S4", 1).tags()).doesNotContainKey(Tag.COMPLAINT_OPEN);
        }

        @Test
        void safety_and_law_are_grave_money_and_manners_are_not() {
            assertThat(new Wang().complained(100, "S2", 90).tags())
                    .containsEntry(Tag.COMPLAINED_GRAVELY, List.of("365", "1"));
            assertThat(new Wang().complained(100, "S3", 90).tags()).doesNotContainKey(Tag.COMPLAINED_GRAVELY);
        }

        @Test
        void ninety_days_are_lately() {
            assertThat(new Wang().complained(90, "S4", 80).tags())
                    .containsEntry(Tag.COMPLAINED_LATELY, List.of("90", "90"));
            assertThat(new Wang().complained(91, "S4", 80).tags()).doesNotContainKey(Tag.COMPLAINED_LATELY);
        }
    }

    @Nested
    class Channels {

        @Test
        void four_of_five_on_one_are_a_habit() {
            var wang = new Wang()
                    .came(10, "PHONE")
                    .came(40, "PHONE")
                    .came(80, "PHONE")
                    .came(120, "ONLINE");
            assertThat(wang.tags()).doesNotContainKey(Tag.KEEPS_TO_ONE_CHANNEL);
            assertThat(wang.came(160, "PHONE").tags())
                    .containsEntry(Tag.KEEPS_TO_ONE_CHANNEL, List.of("PHONE", "4", "5", "80"));
        }

        @Test
        void two_contacts_tell_nothing_of_habits() {
            assertThat(new Wang().came(10, "PHONE").came(40, "PHONE").tags())
                    .doesNotContainKey(Tag.KEEPS_TO_ONE_CHANNEL);
        }

        @Test
        void three_are_many() {
            assertThat(new Wang()
                            .came(10, "PHONE")
                            .came(40, "ONLINE")
                            .came(80, "EMAIL")
                            .tags())
                    .containsEntry(Tag.USES_MANY_CHANNELS, List.of("3", "3"));
        }
    }

    @Nested
    class Activity {

        @Test
        void whoever_came_first_thirty_days_ago_is_new() {
            assertThat(new Wang().came(30).tags()).containsEntry(Tag.NEW, List.of("30", "30"));
            assertThat(new Wang().came(31).tags()).doesNotContainKey(Tag.NEW);
        }

        @Test
        void the_last_sign_of_life_tells_active_quiet_and_asleep_apart() {
            assertThat(new Wang().came(400).came(30).tags()).containsEntry(Tag.ACTIVE, List.of("30", "30"));
            assertThat(new Wang().came(400).came(59).tags()).doesNotContainKeys(Tag.ACTIVE, Tag.QUIET, Tag.ASLEEP);
            assertThat(new Wang().came(400).bought(60, "1").tags()).containsEntry(Tag.QUIET, List.of("60", "60"));
            assertThat(new Wang().came(180).tags())
                    .containsEntry(Tag.ASLEEP, List.of("180", "180"))
                    .doesNotContainKey(Tag.QUIET);
        }
    }
}
