package io.bihuan.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class QtiReaderTests {

    private static List<ImportLine> read(String xml) {
        return QtiReader.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Content only(String xml) {
        var good = read(xml).stream().filter(ImportLine.Good.class::isInstance).toList();
        assertThat(good).as(read(xml).toString()).hasSize(1);
        return ((ImportLine.Good) good.getFirst()).draft().content();
    }

    @Test
    void an_item_of_another_system_is_read() {
        var content = only("""
                <?xml version="1.0" encoding="UTF-8"?>
                <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="choice" title="Unattended"
                    adaptive="false" timeDependent="false">
                  <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">
                    <correctResponse><value>ChoiceA</value></correctResponse>
                  </responseDeclaration>
                  <itemBody>
                    <p>Look at the text in the <b>picture</b>.</p>
                    <p><img src="images/sign.png" alt="NEVER LEAVE LUGGAGE UNATTENDED"/></p>
                    <choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1">
                      <prompt>What does it say?</prompt>
                      <simpleChoice identifier="ChoiceA">You must stay with your luggage.</simpleChoice>
                      <simpleChoice identifier="ChoiceB">Do not let someone else look after it.</simpleChoice>
                    </choiceInteraction>
                  </itemBody>
                </assessmentItem>""");
        assertThat(content.stem())
                .isEqualTo("Look at the text in the picture.\n\nWhat does it say?".replace("\n\n", "\n"));
        assertThat(content.offered()).extracting(Choice::right).containsExactly(true, false);
    }

    @Test
    void a_picture_is_named_with_its_place_and_not_dropped_silently() {
        var lines = read("""
                <assessmentItem identifier="a" title="t">
                  <responseDeclaration identifier="R" cardinality="single" baseType="identifier">
                    <correctResponse><value>A</value></correctResponse></responseDeclaration>
                  <templateDeclaration identifier="T"/>
                  <itemBody><p>看图 <img src="x.png"/></p>
                    <choiceInteraction responseIdentifier="R" maxChoices="1">
                      <simpleChoice identifier="A">甲</simpleChoice><simpleChoice identifier="B">乙</simpleChoice>
                    </choiceInteraction></itemBody></assessmentItem>""");
        assertThat(lines)
                .filteredOn(ImportLine.Left.class::isInstance)
                .extracting(line -> ((ImportLine.Left) line).what().key())
                .containsExactly("exchange.left.media", "exchange.left.element");
    }

    @Test
    void inline_choice_of_version_three_stands_as_a_gap() {
        var content = only("""
                <qti-assessment-item identifier="inline" title="Richard III">
                  <qti-response-declaration identifier="R" cardinality="single" base-type="identifier">
                    <qti-correct-response><qti-value>Y</qti-value></qti-correct-response>
                  </qti-response-declaration>
                  <qti-item-body>
                    <p>Made glorious summer by this sun of
                      <qti-inline-choice-interaction response-identifier="R" shuffle="false">
                        <qti-inline-choice identifier="G">Gloucester</qti-inline-choice>
                        <qti-inline-choice identifier="Y">York</qti-inline-choice>
                      </qti-inline-choice-interaction>;</p>
                  </qti-item-body>
                </qti-assessment-item>""");
        assertThat(content).isInstanceOf(Content.Single.class);
        assertThat(content.stem())
                .startsWith("Made glorious summer by this sun of")
                .contains("____")
                .endsWith(";");
        assertThat(content.key()).containsExactly("1");
    }

    @Test
    void several_interactions_are_the_parts_of_a_case() {
        var content = (Content.Case) only("""
                <assessmentItem identifier="several" title="t">
                  <responseDeclaration identifier="A" cardinality="ordered" baseType="identifier">
                    <correctResponse><value>b</value><value>a</value></correctResponse></responseDeclaration>
                  <responseDeclaration identifier="B" cardinality="single" baseType="string"/>
                  <itemBody><p>客户来电。</p>
                    <orderInteraction responseIdentifier="A"><prompt>先后？</prompt>
                      <simpleChoice identifier="a">致歉</simpleChoice><simpleChoice identifier="b">倾听</simpleChoice>
                    </orderInteraction>
                    <extendedTextInteraction responseIdentifier="B"><prompt>怎样回复？</prompt></extendedTextInteraction>
                  </itemBody></assessmentItem>""");
        assertThat(content.stem()).isEqualTo("客户来电。");
        assertThat(((Content.Ordering) content.parts().getFirst().content()).steps())
                .containsExactly("倾听", "致歉");
        assertThat(content.parts().get(1).content()).isInstanceOf(Content.ShortAnswer.class);
    }

    @Test
    void what_the_bank_does_not_know_is_named() {
        var lines = read("""
                <assessmentItem identifier="a" title="t">
                  <responseDeclaration identifier="R" cardinality="single" baseType="point"/>
                  <itemBody><selectPointInteraction responseIdentifier="R"/></itemBody></assessmentItem>""");
        assertThat(((ImportLine.Bad) lines.getFirst()).reason().key()).isEqualTo("exchange.qti.interaction");
        assertThat(((ImportLine.Bad) lines.getFirst()).reason().arguments()).containsExactly("selectPointInteraction");
    }
}
