package io.bihuan.roleplay.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlayTests {

    private static final String GREETING = "您好，这里是星湾客服中心，我是林晓雯，请问有什么可以帮您？";

    private final Stage stage = Stage.of("01-leak-on-the-floor.yaml");

    @Nested
    class A_customer {

        @Test
        void opens_with_what_they_come_with_in_their_mood() {
            assertThat(stage.talk).extracting(Line::from).containsOnly(Side.CUSTOMER);
            assertThat(stage.talk).extracting(Line::text).containsExactlyElementsOf(stage.scenario.opening());
            assertThat(stage.mood()).isEqualTo(-3);
        }

        @Test
        void tells_a_fact_only_when_asked_for_it() {
            stage.says(GREETING);
            assertThat(stage.answer()).doesNotContain("阀");
            stage.says("请问家里的总阀关了吗？");
            assertThat(stage.answer()).containsAnyOf("在哪儿关", "顾不上这个");
        }

        @Test
        void does_not_tell_a_fact_that_was_only_mentioned() {
            stage.says("总阀我知道了。");
            assertThat(Talks.told(stage.talk)).isEmpty();
        }

        @Test
        void tells_more_when_asked_again_and_is_displeased_when_there_is_no_more() {
            stage.says("请问总阀关了吗？").says("总阀关了没有？");
            assertThat(stage.deeds()).doesNotContain(Deed.REPEATS);
            stage.says("总阀关好了吗？");
            assertThat(stage.deeds()).contains(Deed.REPEATS);
        }

        @Test
        void says_who_they_are_when_asked() {
            stage.says("麻烦您提供一下姓名和订单号，好吗？");
            assertThat(stage.deeds()).contains(Deed.VERIFIES);
            assertThat(stage.answer()).contains("6218");
        }

        @Test
        void grows_warmer_with_sympathy_and_restating() {
            var before = stage.mood();
            stage.says("非常理解您的着急，地板泡了换作是我也一样。您说的是上周装的净水器漏水泡了地板，对吗？");
            assertThat(stage.deeds()).contains(Deed.EMPATHISES, Deed.RESTATES);
            assertThat(stage.mood()).isGreaterThan(before);
        }

        @Test
        void hears_that_displeasure_was_passed_over() {
            stage.says("好的，我看一下。");
            assertThat(stage.deeds()).isEmpty();
            stage.says("请提供您的订单号。");
            assertThat(stage.deeds()).contains(Deed.NO_SYMPATHY);
        }

        @Test
        void takes_offence_and_says_so() {
            stage.says("这是你自己没关阀门造成的。");
            assertThat(stage.deeds()).contains(Deed.TABOO);
            assertThat(stage.lastOwn().marks())
                    .filteredOn(mark -> mark.deed() == Deed.TABOO)
                    .first()
                    .satisfies(mark -> {
                        assertThat(mark.words()).contains("你自己");
                        assertThat(mark.advice()).contains("我们一起看看");
                    });
            assertThat(stage.mood()).isEqualTo(-5);
        }

        @Test
        void leaves_when_nothing_is_left_to_lose() {
            stage.says("这是你自己没关阀门造成的。");
            assertThat(stage.over).isNotNull();
            assertThat(stage.over.good()).isFalse();
        }

        @Test
        void wants_to_know_by_when() {
            stage.says("抱歉让您着急了，我们会尽快给您回复的。");
            assertThat(stage.deeds()).contains(Deed.PROMISES_VAGUELY);
        }

        @Test
        void never_says_the_same_twice_while_there_are_other_words() {
            stage.says("嗯。").says("好的。").says("我看看。").says("是这样。");
            var said = stage.talk.stream()
                    .filter(line -> !line.byTrainee())
                    .map(Line::text)
                    .toList();
            assertThat(said).doesNotHaveDuplicates();
        }

        @Test
        void goes_the_same_way_in_the_same_run() {
            var again = Stage.of("01-leak-on-the-floor.yaml");
            for (var words : Set.of(GREETING, "请问总阀关了吗？")) {
                stage.says(words);
                again.says(words);
            }
            assertThat(again.talk).isEqualTo(stage.talk);
        }
    }

    @Nested
    class Silence {

        @Test
        void is_noticed_after_a_minute_and_costs_mood() {
            stage.says(GREETING);
            var before = stage.mood();
            stage.silentFor(59);
            assertThat(stage.mood()).isEqualTo(before);
            stage.silentFor(60);
            assertThat(stage.mood()).isEqualTo(before - 1);
            assertThat(stage.talk.getLast().from()).isEqualTo(Side.CUSTOMER);
        }

        @Test
        void is_not_complained_of_for_ever() {
            stage.says(GREETING);
            for (var i = 0; i < 20; i++) {
                stage.silentFor(60);
            }
            assertThat(stage.talk.stream().skip(3).count()).isLessThan(8);
        }

        @Test
        void is_held_against_whoever_answers_late() {
            stage.says(90, GREETING);
            assertThat(stage.deeds()).contains(Deed.SILENT);
        }
    }

    @Nested
    class A_good_handling {

        private void well() {
            stage.says(GREETING)
                    .says("王先生，地板泡成这样换谁都着急，真的很抱歉。请您先把总阀关上，插座那边先别碰，家里有人滑倒或者受伤吗？")
                    .says("老人没事就好。麻烦您提供一下姓名和手机尾号，我核对一下订单，谢谢您。")
                    .says("谢谢您的配合。请问大概是什么时候发现的，地板泡了多大面积？附近的插座断电了吗？")
                    .says("您现在最希望我们先做什么？")
                    .says("我确认一下：您希望今晚先有水用，地板的损失也要有个说法，对吗？")
                    .says("维修师傅今晚 20:00 前到您家，先恢复供水，工号 A12，会提前打电话给您。")
                    .says("损失我先登记，请把照片发给我，两个工作日内核实完，我会在周三 18:00 前给您答复。")
                    .says("请问还有其他问题需要我帮您吗？感谢您的理解，祝您生活愉快。");
        }

        @Test
        void ends_with_a_customer_who_has_calmed_down() {
            well();
            assertThat(stage.over).isNull();
            assertThat(stage.ending().id()).isEqualTo("calm");
            assertThat(stage.mood()).isGreaterThanOrEqualTo(2);
        }

        @Test
        void brings_all_facts_and_goals() {
            well();
            assertThat(Talks.told(stage.talk))
                    .isEqualTo(stage.scenario.facts().stream()
                            .map(Scenario.Fact::id)
                            .collect(Collectors.toSet()));
            assertThat(Talks.reached(stage.talk))
                    .isEqualTo(stage.scenario.goals().stream()
                            .map(Scenario.Goal::id)
                            .collect(Collectors.toSet()));
        }

        @Test
        void is_worth_more_than_a_poor_one_in_every_dimension() {
            well();
            var good = stage.score();
            var poor = Stage.of("01-leak-on-the-floor.yaml")
                    .says(40, "什么事")
                    .says(40, "可能是安装的问题，您等等吧")
                    .says(40, "我们会尽快联系您的")
                    .score();
            assertThat(good.total()).isGreaterThan(java.math.BigDecimal.valueOf(80));
            assertThat(poor.total()).isLessThan(java.math.BigDecimal.valueOf(50));
            for (var dimension : Dimension.values()) {
                assertThat(good.byDimension().get(dimension))
                        .as(dimension.name())
                        .isGreaterThan(poor.byDimension().get(dimension));
            }
        }

        @Test
        void says_for_each_point_what_it_rests_on() {
            well();
            assertThat(stage.score().points())
                    .filteredOn(point -> point.kind() == Point.Kind.GOAL)
                    .allSatisfy(point -> assertThat(point.seq()).isNotNull());
        }
    }
}
