package io.bihuan.selfstudy.web;

import io.bihuan.course.Course;
import io.bihuan.selfstudy.SelfTest;
import io.bihuan.selfstudy.SelfTests;
import java.util.List;

/**
 * A small test.
 *
 * @param test the test
 * @param course the course it ends
 * @param passMark the points of 100 that pass it
 * @param asked its questions, while it is open
 * @param marked its questions with their answers, once it was handed in
 */
public record TestPage(
        SelfTest test, Course course, int passMark, List<SelfTests.Open> asked, List<SelfTests.Marked> marked) {

    /** Where the learner may fetch the pictures of the test. */
    public String pictures() {
        return "/study/tests/" + test.id() + "/pictures/";
    }
}
