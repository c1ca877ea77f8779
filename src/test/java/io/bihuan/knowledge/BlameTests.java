package io.bihuan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlameTests {

    private final Phrasebook book = new Phrasebook(List.of());

    private List<String> blamed(String text) {
        return book.check(text).stream()
                .filter(finding -> finding.category() == WordingCategory.TABOO_BLAME)
                .map(WordingFinding::phrase)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "是您自己没装好",
                "这个是你自己没有看清楚说明",
                "师傅看过了，是您自己没把接头拧紧。",
                "那还不是您自己弄坏的吗",
                "是不是您自己没关阀门？",
                "您自己填错了地址，我们也没办法",
                "是您填错了手机号",
                "您自己粗心，怎么能怪快递呢",
                "都怪您自己不看说明",
                "这只能怪您自己",
                "这件事就怪你。",
                "这可怪不着我们",
                "这是您的责任",
                "这属于您自己的问题，跟我们没有关系",
                "您操作不当造成的",
                "谁叫您不提前预约",
                "谁让您买最便宜的",
                "您当初干嘛去了",
                "您怎么不早说",
                "您当时为什么没仔细看合同",
                "您不该自己拆开",
                "您私自改了管道",
                "是 您 自 己 没 装 好",
            })
    void a_customer_who_is_blamed_is_noticed(String text) {
        assertThat(blamed(text)).as(text).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "不是您自己没装好，是我们的接头有裂纹",
                "如果您自己没时间，我们可以派人上门",
                "您自己没关总阀的话，请先关上",
                "要是您自己填错了也没关系，我帮您改",
                "请问是您自己装的，还是师傅装的？",
                "您自己操作也可以，我把步骤发给您",
                "您自己不用动手，师傅会带工具",
                "这不怪您，是我们没说清楚",
                "这件事不能怪您。",
                "您别怪自己，谁都会遇到",
                "不是您的问题，是系统的错误",
                "您的问题我记下了",
                "这是您的问题单号，请收好",
                "请问当时是谁让您联系我们的？",
                "就算是您填错了，我们也能改",
                "请您不要随意拆机，以免触电",
                "这是我们的责任，我来处理",
                "您方便的话，自己检查一下滤芯有没有装反",
                "您说“是我自己没装好”，我们还是先看一下",
                "避免您操作失误，我陪您一步一步来",
                "您为什么没收到，我来查物流",
                "您随意坐",
            })
    void who_supposes_denies_or_asks_blames_nobody(String text) {
        assertThat(blamed(text)).as(text).isEmpty();
    }

    @Test
    void the_words_that_blame_are_quoted_as_they_stand_with_what_to_say_instead() {
        var finding = book.check("王先生，师傅说是您自己没装好。").getFirst();
        assertThat(finding.phrase()).startsWith("您自己没装");
        assertThat(finding.rule()).isEqualTo("M-03");
        assertThat(finding.advice()).contains("我们一起看看");
    }

    @Test
    void a_centre_that_lets_a_wording_pass_is_obeyed() {
        var lenient = new Phrasebook(
                List.of(new PhraseRule(WordingCategory.TABOO_BLAME, "谁让你", "", List.of("您使用不当造成的损坏不在保修范围"))));
        assertThat(lenient.check("您使用不当造成的损坏不在保修范围")).isEmpty();
    }
}
