package io.bihuan.churn;

import io.bihuan.standard.StandardRules;

/**
 * The rules of who may leave (N-23).
 *
 * @param activeDays only of those who came or bought within so many days it is asked whether they leave
 * @param horizonDays somebody left who neither came nor bought for so many days after the instant
 * @param snapshots at how many instants each customer is looked at to learn
 * @param snapshotDays how many days lie between these instants
 * @param leastExamples fewer examples are too few to learn from
 * @param leastLeavers fewer who left among them too
 * @param mostExamples more are not learned from: customers are drawn evenly
 * @param calibrationPercent the share of customers that calibrates
 * @param measuringPercent the share that measures
 * @param leastAuc a model that tells apart worse than this is not put into force, in per cent
 * @param retrainDays so many days after the last time it is learned anew
 * @param highPercent a risk from here on is high
 * @param middlePercent a risk from here on is middling
 * @param silentDays by the plain rule, silence of so many days is a risk
 * @param reasons how many reasons are kept of each customer
 */
@StandardRules("churn")
public record ChurnStandard(
        int activeDays,
        int horizonDays,
        int snapshots,
        int snapshotDays,
        int leastExamples,
        int leastLeavers,
        int mostExamples,
        int calibrationPercent,
        int measuringPercent,
        int leastAuc,
        int retrainDays,
        int highPercent,
        int middlePercent,
        int silentDays,
        int reasons) {}
